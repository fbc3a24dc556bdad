namespace Allo62.Training.Quality;

/// <summary>
/// Texts that share most of their runs of five characters (Jaccard index). Every pair over the limit is found: two such texts share a run
/// among the rarest of the shorter one (prefix filtering, Chaudhuri et al. 2006), so only those are compared, and of
/// these only what comes after the first shared run can be shared too (positional filtering, Xiao et al. 2008).
/// </summary>
internal static class NearCopies
{
    /// <summary>Overlap of runs of five characters from which two texts count as copies.</summary>
    public const double CopyLimit = 0.8;

    /// <param name="texts">The texts.</param>
    /// <param name="limit">Least overlap to report, 0 to 1.</param>
    /// <returns>Pairs of indexes, the earlier first.</returns>
    public static IReadOnlyList<(int First, int Second)> Find(IReadOnlyList<string> texts, double limit)
    {
        var pairs = new List<(int First, int Second)>();
        Search(texts, limit, (_, _) => false, (first, second) => pairs.Add((first, second)));
        return [.. pairs.OrderBy(pair => pair.Second).ThenBy(pair => pair.First)];
    }

    /// <summary>A number for each text; texts that are linked by near-copies have the same.</summary>
    public static int[] Groups(IReadOnlyList<string> texts, double limit = CopyLimit)
    {
        var groups = new DisjointSets(texts.Count);
        Search(texts, limit, groups.AreJoined, groups.Join);
        return groups.Numbers();
    }

    private static void Search(IReadOnlyList<string> texts, double limit, Func<int, int, bool> isKnown, Action<int, int> found)
    {
        var runs = TextRuns.Of(texts);
        var holders = new List<Holder>?[runs.Distinct];
        var seenBy = new int[texts.Count];
        Array.Fill(seenBy, -1);
        for (var text = 0; text < runs.Sets.Length; text++)
        {
            var set = runs.Sets[text];
            var prefix = set.Length - (int)Math.Ceiling(limit * set.Length) + 1;
            for (var at = 0; at < prefix; at++)
            {
                // A run of a single text leads nowhere.
                if (set[at] < runs.FirstShared) continue;
                var others = holders[set[at]] ??= [];
                foreach (var other in others)
                {
                    // What two texts share begins at the first run that both have: what comes after it must suffice.
                    var most = Math.Min(set.Length - at, other.Runs - other.At);
                    if (seenBy[other.Text] == text) continue;
                    seenBy[other.Text] = text;
                    if (most < Needed(set.Length, other.Runs, limit) || isKnown(other.Text, text)) continue;
                    if (IsCopy(runs.Sets[other.Text], set, limit)) found(other.Text, text);
                }
                others.Add(new Holder(text, set.Length, at));
            }
        }
    }

    /// <summary>Least number of shared runs for an overlap over the limit.</summary>
    private static int Needed(int first, int second, double limit) => (int)Math.Ceiling(limit / (1 + limit) * (first + second) - 1e-9);

    /// <summary>Both sets ascending; stops as soon as the overlap cannot be reached any more.</summary>
    private static bool IsCopy(int[] first, int[] second, double limit)
    {
        var needed = Needed(first.Length, second.Length, limit);
        var (i, j, shared) = (0, 0, 0);
        while (i < first.Length && j < second.Length)
        {
            if (shared + Math.Min(first.Length - i, second.Length - j) < needed) return false;
            var difference = first[i] - second[j];
            if (difference == 0) shared++;
            if (difference <= 0) i++;
            if (difference >= 0) j++;
        }
        return shared >= needed;
    }

    /// <summary>A text that has a run, how many it has in all, and how many of these are rarer.</summary>
    private readonly record struct Holder(int Text, int Runs, int At);
}
