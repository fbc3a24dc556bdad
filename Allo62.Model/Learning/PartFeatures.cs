using Allo62.Model.Features;
using Allo62.Model.Text;

namespace Allo62.Model.Learning;

/// <summary>The vocabulary that a part of the rows makes, and the vectors of these rows and of their noisy copies.</summary>
/// <param name="Extractor">The same vocabulary and weights, for texts.</param>
/// <param name="Vectors">One vector for each of the sources.</param>
internal sealed record PartFeatures(FeatureExtractor Extractor, FeatureRow[] Vectors)
{
    private const int Unknown = -1;

    /// <param name="corpus">The rows.</param>
    /// <param name="table">Their pieces.</param>
    /// <param name="part">The rows that are learned from; the vocabulary comes from what people wrote there, never from the noise added to it.</param>
    /// <param name="sources">These rows, and once more where they have copies.</param>
    /// <param name="options">How to train.</param>
    /// <exception cref="UnlearnableDataException">The texts have nothing in common.</exception>
    public static PartFeatures Of(TrainingCorpus corpus, PieceTable table, int[] part, int[] sources, TrainingOptions options)
    {
        var (requests, texts) = Requests(corpus, table, part);
        var kept = Kept(corpus, table, part, requests, options.NGrams);
        if (kept.Length == 0) throw new UnlearnableDataException(options.NGrams.MinimumRequests);
        var featureOf = new int[table.Keys.Length];
        Array.Fill(featureOf, Unknown);
        for (var feature = 0; feature < kept.Length; feature++) featureOf[kept[feature]] = feature;
        var vectors = new FeatureRow[sources.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism };
        Parallel.For(0, sources.Length, parallel, at =>
        {
            var row = at < part.Length ? sources[at] : corpus.Texts.Length + sources[at];
            vectors[at] = Counted(table[row], featureOf);
            if (corpus.IsLearnedOnce) table.Forget(row);
        });
        var factors = ClassInformation.Factors(vectors, [.. sources.Select(corpus.Class)], corpus.Classes, kept.Length);
        var extractor = new FeatureExtractor(
            options.NGrams, new Vocabulary([.. kept.Select(piece => table.Keys[piece])]), [.. kept.Select(piece => table.Blocks[piece])],
            [.. kept.Select((piece, feature) => InverseDocumentFrequency(requests[piece], texts) * factors[feature])], corpus.SmallTalk);
        Parallel.For(0, vectors.Length, parallel, at => extractor.Weigh(vectors[at].Features, vectors[at].Values));
        return new PartFeatures(extractor, vectors);
    }

    /// <summary>The same vectors, behind each the embedding of its text.</summary>
    /// <param name="embedding">The embedding.</param>
    /// <param name="texts">Normalised text of each vector.</param>
    public PartFeatures With(TextEmbedding embedding, string[] texts)
    {
        var text = new NormalisedText();
        var values = new float[embedding.Dimension];
        int[] features = [.. Enumerable.Range(Extractor.Vocabulary.Count, embedding.Dimension)];
        return new PartFeatures(Extractor.With(embedding), [.. Vectors.Zip(texts, (vector, source) =>
        {
            TextNormaliser.Normalise(source, text);
            return embedding.Extract(text, values) == 0 ? vector : new FeatureRow([.. vector.Features, .. features], [.. vector.Values, .. values]);
        })]);
    }

    /// <summary>The number of distinct texts of the part that hold each piece, and the number of distinct texts.</summary>
    private static (int[] Requests, int Texts) Requests(TrainingCorpus corpus, PieceTable table, int[] part)
    {
        var requests = new int[table.Keys.Length];
        var seen = new bool[corpus.Texts.Length];
        var texts = 0;
        foreach (var row in part)
        {
            if (seen[table.FirstOfText[row]]) continue;
            seen[table.FirstOfText[row]] = true;
            texts++;
            foreach (var piece in table[row].Pieces) requests[piece]++;
        }
        return (requests, texts);
    }

    private static int[] Kept(TrainingCorpus corpus, PieceTable table, int[] part, int[] requests, NGramOptions options)
    {
        var isPublic = new bool[requests.Length];
        foreach (var row in part.Where(row => row < corpus.Rows && corpus.FromCatalogue[row]))
            foreach (var piece in table[row].Pieces) isPublic[piece] = true;
        return [.. Enumerable.Range(0, requests.Length).Where(piece => isPublic[piece] || requests[piece] >= options.MinimumRequests)
            .OrderByDescending(piece => requests[piece]).Take(options.MaximumFeatures).Order()];
    }

    private static FeatureRow Counted(PieceRow row, int[] featureOf)
    {
        var known = 0;
        foreach (var piece in row.Pieces) if (featureOf[piece] != Unknown) known++;
        var vector = new FeatureRow(new int[known], new float[known]);
        var at = 0;
        for (var i = 0; i < row.Pieces.Length; i++)
        {
            if (featureOf[row.Pieces[i]] == Unknown) continue;
            vector.Features[at] = featureOf[row.Pieces[i]];
            vector.Values[at++] = row.Counts[i];
        }
        return vector;
    }

    /// <summary>Smoothed as if one more text held every piece.</summary>
    private static float InverseDocumentFrequency(int requests, int texts) => 1 + MathF.Log((1f + texts) / (1 + requests));
}
