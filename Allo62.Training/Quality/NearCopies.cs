using Allo62.Model.Text;

namespace Allo62.Training.Quality;

/// <summary>
/// Pairs of texts that share most of their runs of five characters (Jaccard index). Every pair over the limit is found: two such
/// texts share a run among the rarest of the shorter one (prefix filtering, Chaudhuri et al. 2006), so only those are compared.
/// </summary>
internal static class NearCopies
{
    private const int RunLength = 5;

    /// <param name="texts">The texts.</param>
    /// <param name="limit">Least overlap to report, 0 to 1.</param>
    /// <returns>Pairs of indexes, the earlier first.</returns>
    public static IReadOnlyList<(int First, int Second)> Find(IReadOnlyList<string> texts, double limit)
    {
        var runs = texts.Select(Runs).ToArray();
        var frequency = runs.SelectMany(set => set).CountBy(run => run).ToDictionary();
        // Rarest first, by one order for all: then the overlap of two texts must begin within their prefixes.
        var ordered = runs.Select(set => set.OrderBy(run => frequency[run]).ThenBy(run => run).ToArray()).ToArray();
        var index = new Dictionary<ulong, List<int>>();
        var pairs = new List<(int, int)>();
        for (var i = 0; i < ordered.Length; i++)
        {
            var prefix = ordered[i].Length - (int)Math.Ceiling(limit * ordered[i].Length) + 1;
            var candidates = new HashSet<int>();
            foreach (var run in ordered[i].Take(prefix))
            {
                if (!index.TryGetValue(run, out var others)) index[run] = others = [];
                candidates.UnionWith(others);
                others.Add(i);
            }
            pairs.AddRange(candidates.Where(other => Overlap(runs[i], runs[other]) >= limit).Order().Select(other => (other, i)));
        }
        return pairs;
    }

    private static double Overlap(HashSet<ulong> first, HashSet<ulong> second)
    {
        var shared = first.Count <= second.Count ? first.Count(second.Contains) : second.Count(first.Contains);
        return (double)shared / (first.Count + second.Count - shared);
    }

    private static HashSet<ulong> Runs(string text)
    {
        var normalised = TextNormaliser.Normalise(text);
        var runs = new HashSet<ulong>();
        for (var start = 0; start == 0 || start + RunLength <= normalised.Length; start++)
        {
            var hash = 14695981039346656037UL;
            foreach (var c in normalised.AsSpan(start, Math.Min(RunLength, normalised.Length - start))) hash = (hash ^ c) * 1099511628211UL;
            runs.Add(hash);
        }
        return runs;
    }
}
