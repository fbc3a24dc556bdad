using Allo62.Model.Features;
using Allo62.Model.Text;

namespace Allo62.Model.Learning;

/// <summary>
/// The pieces of all texts of a training and of their noisy copies, read once: each part of the rows takes its vocabulary and its
/// vectors from here (<see cref="PartFeatures"/>).
/// </summary>
internal sealed class PieceTable
{
    private readonly PieceRow[] _rows;

    private PieceTable(ulong[] keys, byte[] blocks, int[] firstOfText, PieceRow[] rows)
    {
        Keys = keys;
        Blocks = blocks;
        FirstOfText = firstOfText;
        _rows = rows;
    }

    /// <summary>Hash of each piece, ascending; its position is its number here.</summary>
    public ulong[] Keys { get; }

    /// <summary>Block of each piece.</summary>
    public byte[] Blocks { get; }

    /// <summary>For each text, the first row with the same one.</summary>
    public int[] FirstOfText { get; }

    /// <summary>The pieces of a row; those of its noisy copy stand behind all rows.</summary>
    public PieceRow this[int row] => _rows[row];

    /// <summary>Gives up a row that is not read again: at hundreds of thousands of rows the vectors take the place of the pieces.</summary>
    public void Forget(int row) => _rows[row] = default;

    public static PieceTable Read(TrainingCorpus corpus, TrainingOptions options)
    {
        var first = new Dictionary<string, int>(corpus.Texts.Length);
        int[] firstOfText = [.. corpus.Texts.Select((text, row) => first.TryAdd(text, row) ? row : first[text])];
        var fromCatalogue = Enumerable.Range(0, corpus.Rows).Where(row => corpus.FromCatalogue[row]).Select(row => corpus.Texts[row]).ToHashSet();
        string[] learned = [.. Enumerable.Range(0, corpus.Texts.Length).Where(row => firstOfText[row] == row && !corpus.IsAside(row)).Select(row => corpus.Texts[row])];
        var (keys, blocks) = CandidatePieces.Of(learned, fromCatalogue.Contains, options.NGrams, options.Parallelism);
        string[] texts = [.. corpus.Texts, .. corpus.Copies ?? []];
        var rows = new PieceRow[texts.Length];
        var vocabulary = new Vocabulary(keys);
        Parallel.For(0, texts.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism }, () => new Reader(vocabulary, options.NGrams), (row, _, reader) =>
        {
            // What is only measured on is read by the model itself.
            if (row >= corpus.Texts.Length || !corpus.IsAside(row)) rows[row] = reader.Read(texts[row]);
            return reader;
        }, _ => { });
        return new PieceTable(keys, blocks, firstOfText, rows);
    }

    private sealed class Reader(Vocabulary vocabulary, NGramOptions options)
    {
        private readonly NormalisedText _text = new();
        private readonly List<int> _found = [];

        public PieceRow Read(string text)
        {
            TextNormaliser.Normalise(text, _text);
            _found.Clear();
            var finder = new Finder(vocabulary, _found);
            NGramReader.Read(_text, options, ref finder);
            return PieceRow.Of(_found);
        }
    }

    private readonly struct Finder(Vocabulary vocabulary, List<int> found) : INGramVisitor
    {
        public void Visit(ulong key, FeatureBlock block, int firstToken, int lastToken)
        {
            if (vocabulary.Find(key) is >= 0 and var piece) found.Add(piece);
        }
    }
}
