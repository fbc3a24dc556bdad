namespace Allo62.Training.Quality;

/// <summary>
/// Which labels are probably wrong: confident learning (Northcutt, Jiang &amp; Chuang 2021). Each category has its own threshold, the mean
/// probability that its own rows get, so that a category which the model is never sure of is not taken for a mislabelled one. Of seven
/// rankings tried on flipped labels (<c>bench</c>, flipped-labels) the one used here found most: how far below its own threshold a label lies.
/// </summary>
internal static class LabelSuspicion
{
    /// <summary>All rows that look more like another category than like their label, the most doubtful first.</summary>
    /// <param name="labels">Number of each row's category; below 0 when the model does not know it, and the row is left out.</param>
    /// <param name="probabilities">
    /// For each row the probability of each category, by a model that had not seen the row. A model that learnt the wrong label repeats it.
    /// </param>
    public static IReadOnlyList<SuspectedLabel> Rank(IReadOnlyList<int> labels, IReadOnlyList<float[]> probabilities)
    {
        if (labels.Count != probabilities.Count) throw new ArgumentException("One row of probabilities for each label is needed.", nameof(probabilities));
        var usual = UsualConfidence(labels, probabilities);
        return [.. labels.Select((label, row) => (label, row)).Where(known => known.label >= 0)
            .Select(known => Judge(known.row, known.label, probabilities[known.row], usual))
            .Where(suspect => suspect.Suggested != labels[suspect.Row])
            .OrderByDescending(suspect => suspect.Doubt).ThenBy(suspect => suspect.Row)];
    }

    /// <summary>Mean probability that the rows of each category get for it; 1 for a category without rows, which then is never suggested with confidence.</summary>
    private static double[] UsualConfidence(IReadOnlyList<int> labels, IReadOnlyList<float[]> probabilities)
    {
        var categories = probabilities.Count == 0 ? 0 : probabilities[0].Length;
        var sum = new double[categories];
        var rows = new int[categories];
        for (var row = 0; row < labels.Count; row++)
        {
            if (labels[row] < 0) continue;
            sum[labels[row]] += probabilities[row][labels[row]];
            rows[labels[row]]++;
        }
        return [.. sum.Select((total, category) => rows[category] == 0 ? 1 : total / rows[category])];
    }

    private static SuspectedLabel Judge(int row, int label, float[] probabilities, double[] usual)
    {
        var best = Enumerable.Range(0, probabilities.Length).MaxBy(category => probabilities[category]);
        return new SuspectedLabel(row, best, 1 - probabilities[label] / Math.Max(usual[label], 1e-12), probabilities[best] >= usual[best] && probabilities[label] < usual[label]);
    }
}
