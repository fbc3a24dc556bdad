namespace Allo62.Model.Learning;

/// <summary>Which part each row belongs to: every category is spread evenly, and the same normalised text is never in two parts.</summary>
internal static class FoldAssignment
{
    /// <returns>Part of each row, 0 to <paramref name="folds"/> - 1; a category's rows take turns in an order drawn by the seed.</returns>
    public static int[] Assign(IReadOnlyList<string> normalisedTexts, int[] labels, int classes, int folds, int seed)
    {
        var foldOfText = new Dictionary<string, int>(normalisedTexts.Count);
        var next = new int[classes];
        foreach (var row in Shuffled(normalisedTexts.Count, seed))
        {
            if (foldOfText.ContainsKey(normalisedTexts[row])) continue;
            foldOfText[normalisedTexts[row]] = next[labels[row]]++ % folds;
        }
        return [.. normalisedTexts.Select(text => foldOfText[text])];
    }

    /// <summary>Whole groups, the largest first, each to the part that is smallest so far.</summary>
    /// <returns>Part of each row, 0 to <paramref name="folds"/> - 1.</returns>
    public static int[] AssignGroups(IReadOnlyList<string> groups, int folds)
    {
        var sizes = new int[folds];
        var foldOfGroup = new Dictionary<string, int>();
        foreach (var (group, count) in groups.CountBy(group => group).OrderByDescending(group => group.Value).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            var smallest = Array.IndexOf(sizes, sizes.Min());
            foldOfGroup[group] = smallest;
            sizes[smallest] += count;
        }
        return [.. groups.Select(group => foldOfGroup[group])];
    }

    private static int[] Shuffled(int count, int seed)
    {
        var order = Enumerable.Range(0, count).ToArray();
        // CA5394: not a secret, and it must be the same every time.
#pragma warning disable CA5394
        new Random(seed).Shuffle(order);
#pragma warning restore CA5394
        return order;
    }
}
