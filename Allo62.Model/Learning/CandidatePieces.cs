using System.Runtime.InteropServices;
using Allo62.Model.Features;
using Allo62.Model.Text;

namespace Allo62.Model.Learning;

/// <summary>The pieces that may enter a vocabulary: those of enough distinct requests, counted over all texts of a training at once.</summary>
internal static class CandidatePieces
{
    // Each share of the pieces is counted by itself: a smaller table is faster, and only a few of them are in memory at a time.
    private const int Shares = 4; // a power of two
    private const int ShareShift = 40;

    // A part of the rows ranks its pieces a little differently; the last of its vocabulary stand well before four times its length.
    private const int Margin = 4;

    /// <summary>Hash and block of each, by ascending hash; the same texts in any order give the same ones.</summary>
    /// <param name="texts">Distinct normalised texts: two calls of one person are one request.</param>
    /// <param name="isPublic">Whether a text is nobody's request: there is no caller to remember, so its pieces are kept in any case.</param>
    /// <param name="options">Which pieces, and how many requests are enough.</param>
    /// <param name="parallelism">Most threads; changes the time, never the result.</param>
    public static (ulong[] Keys, byte[] Blocks) Of(IReadOnlyList<string> texts, Func<string, bool> isPublic, NGramOptions options, int parallelism)
    {
        var shares = new KeyValuePair<ulong, Statistics>[Shares][];
        Parallel.For(0, Shares, new ParallelOptions { MaxDegreeOfParallelism = parallelism }, share =>
        {
            var pieces = Count(texts, isPublic, options, share);
            shares[share] = [.. pieces.Where(piece => piece.Value.IsPublic || piece.Value.Requests >= options.MinimumRequests)];
        });
        var kept = shares.SelectMany(share => share).OrderByDescending(piece => piece.Value.Requests).ThenBy(piece => piece.Key)
            .Take((int)Math.Min(int.MaxValue, (long)options.MaximumFeatures * Margin)).OrderBy(piece => piece.Key).ToArray();
        return ([.. kept.Select(piece => piece.Key)], [.. kept.Select(piece => (byte)piece.Value.Block)]);
    }

    private static Dictionary<ulong, Statistics> Count(IReadOnlyList<string> texts, Func<string, bool> isPublic, NGramOptions options, int share)
    {
        var pieces = new Dictionary<ulong, Statistics>();
        var text = new NormalisedText();
        for (var i = 0; i < texts.Count; i++)
        {
            TextNormaliser.Normalise(texts[i], text);
            var counter = new Counter(pieces, share, i + 1, isPublic(texts[i]));
            NGramReader.Read(text, options, ref counter);
        }
        return pieces;
    }

    private record struct Statistics(FeatureBlock Block, int Requests, int LastText, bool IsPublic);

    private readonly struct Counter(Dictionary<ulong, Statistics> pieces, int share, int text, bool isPublic) : INGramVisitor
    {
        public void Visit(ulong key, FeatureBlock block, int firstToken, int lastToken)
        {
            if ((int)((key >> ShareShift) & (Shares - 1)) != share) return;
            ref var statistics = ref CollectionsMarshal.GetValueRefOrAddDefault(pieces, key, out _);
            if (statistics.LastText == text) return;
            statistics = new Statistics(block, statistics.Requests + 1, text, statistics.IsPublic || isPublic);
        }
    }
}
