using Allo62.Model.SmallTalk;
using Allo62.Model.Text;

namespace Allo62.Model.Features;

/// <summary>
/// Text → sparse vector: words and runs of words beside runs of characters within word borders, sub-linear term frequency
/// × inverse document frequency × what the piece says of the category, each block brought to length 1 by itself, and behind them the
/// embedding of the text where there is one. Immutable and safe for any number of threads.
/// </summary>
internal sealed class FeatureExtractor(
    NGramOptions options, Vocabulary vocabulary, byte[] blocks, float[] weights, SmallTalkFilter smallTalk, TextEmbedding? embedding = null)
{
    private const int BlockCount = 2;

    public NGramOptions Options => options;

    public Vocabulary Vocabulary => vocabulary;

    /// <summary>Block of each feature.</summary>
    public byte[] Blocks => blocks;

    /// <summary>What the frequency of each feature is multiplied by.</summary>
    public float[] Weights => weights;

    /// <summary>What is left out of a text before its pieces are read.</summary>
    public SmallTalkFilter SmallTalk => smallTalk;

    /// <summary>What the words have in common with words of other texts; null where that is not used.</summary>
    public TextEmbedding? Embedding => embedding;

    /// <summary>Length of the vectors.</summary>
    public int Dimension => vocabulary.Count + (embedding?.Dimension ?? 0);

    /// <summary>The same pieces, and behind them this embedding.</summary>
    public FeatureExtractor With(TextEmbedding added) => new(options, vocabulary, blocks, weights, smallTalk, added);

    public void Extract(NormalisedText text, SparseVector into)
    {
        into.Start(Dimension);
        var counter = new Counter(vocabulary, into);
        NGramReader.Read(text, options, ref counter);
        Weigh(into.Features, into.Values);
        if (embedding is not null) AppendEmbedding(embedding, text, into);
    }

    private void AppendEmbedding(TextEmbedding used, NormalisedText text, SparseVector into)
    {
        Span<float> values = stackalloc float[used.Dimension];
        if (used.Extract(text, values) == 0) return;
        for (var i = 0; i < values.Length; i++) into.Append(vocabulary.Count + i, values[i]);
    }

    /// <summary>Turns how often each feature occurs in a text into its vector, in place.</summary>
    public void Weigh(ReadOnlySpan<int> features, Span<float> values)
    {
        Span<float> squares = stackalloc float[BlockCount];
        squares.Clear();
        for (var i = 0; i < features.Length; i++)
        {
            var value = SubLinear(values[i]) * weights[features[i]];
            values[i] = value;
            squares[blocks[features[i]]] += value * value;
        }
        for (var block = 0; block < BlockCount; block++) squares[block] = squares[block] > 0 ? 1 / MathF.Sqrt(squares[block]) : 0;
        for (var i = 0; i < features.Length; i++) values[i] *= squares[blocks[features[i]]];
    }

    private static float SubLinear(float count) => count == 1 ? 1 : 1 + MathF.Log(count);

    private struct Counter(Vocabulary vocabulary, SparseVector vector) : INGramVisitor
    {
        public readonly void Visit(ulong key, FeatureBlock block, int firstToken, int lastToken) => vector.CountPiece(vocabulary.Find(key));
    }
}
