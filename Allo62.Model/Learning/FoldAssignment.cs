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
