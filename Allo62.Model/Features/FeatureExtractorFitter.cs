using System.Runtime.InteropServices;
using Allo62.Model.SmallTalk;
using Allo62.Model.Text;

namespace Allo62.Model.Features;

/// <summary>Learns the vocabulary and its document frequencies from distinct texts.</summary>
internal sealed class FeatureExtractorFitter(NGramOptions options, SmallTalkFilter smallTalk)
{
    private readonly Dictionary<ulong, Statistics> _pieces = [];
    private int _texts;

    /// <summary>Counts one distinct text. The caller leaves repeats out: two calls of one person are one request.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isPublic">Nobody's request: there is no caller to remember, so its pieces are kept in any case.</param>
    public void Add(NormalisedText text, bool isPublic = false)
    {
        _texts++;
        var counter = new Counter(_pieces, _texts, isPublic);
        NGramReader.Read(text, options, ref counter);
    }

    /// <summary>The extractor; the same texts in any order give the same one.</summary>
    public FeatureExtractor Build()
    {
        var kept = _pieces.Where(piece => piece.Value.IsPublic || piece.Value.Requests >= options.MinimumRequests)
            .OrderByDescending(piece => piece.Value.Requests).ThenBy(piece => piece.Key).Take(options.MaximumFeatures)
            .OrderBy(piece => piece.Key).ToArray();
        return new FeatureExtractor(
            options,
            new Vocabulary([.. kept.Select(piece => piece.Key)]),
            [.. kept.Select(piece => (byte)piece.Value.Block)],
            [.. kept.Select(piece => InverseDocumentFrequency(piece.Value.Requests))],
            smallTalk);
    }

    /// <summary>Smoothed as if one more text held every piece.</summary>
    private float InverseDocumentFrequency(int requests) => 1 + MathF.Log((1f + _texts) / (1 + requests));

    private record struct Statistics(FeatureBlock Block, int Requests, int LastText, bool IsPublic);

    private readonly struct Counter(Dictionary<ulong, Statistics> pieces, int text, bool isPublic) : INGramVisitor
    {
        public void Visit(ulong key, FeatureBlock block, int firstToken, int lastToken)
        {
            ref var statistics = ref CollectionsMarshal.GetValueRefOrAddDefault(pieces, key, out _);
            if (statistics.LastText == text) return;
            statistics = new Statistics(block, statistics.Requests + 1, text, statistics.IsPublic || isPublic);
        }
    }
}
