namespace Allo62.Training.Quality;

/// <summary>
/// Which labels are probably wrong: confident learning (Northcutt, Jiang &amp; Chuang 2021). Each category has its own threshold, the mean
/// probability that its own rows get, so that a category which the model is never sure of is not taken for a mislabelled one. Of seven
/// rankings tried on flipped labels (<c>bench</c>, flipped-labels) the one used here found most: how far below its own threshold a label lies.
/// </summary>
internal static class LabelSuspicion
{
    private const double LeastUsual = 1e-12;

    /// <summary>All rows that look more like another category than like their label, the most doubtful first.</summary>
    /// <param name="rows">Readings by models that had not seen the row: a model that learnt a wrong label repeats it. Unknown labels are passed over.</param>
    public static IReadOnlyList<SuspectedLabel> Rank(IReadOnlyList<LabelReading> rows)
    {
        var usual = rows.Where(row => row.LabelConfidence is not null).GroupBy(row => row.Label)
            .ToDictionary(group => group.Key, group => Math.Max(LeastUsual, group.Average(row => row.LabelConfidence!.Value)));
        return [.. rows.Select((row, i) => (row, i)).Where(known => known.row.LabelConfidence is not null && known.row.Best != known.row.Label)
            .Select(known => Judge(known.i, known.row, usual))
            .OrderByDescending(suspect => suspect.Doubt).ThenBy(suspect => suspect.Row)];
    }

    /// <summary>A category without rows of its own is never suggested with confidence.</summary>
    private static SuspectedLabel Judge(int index, LabelReading row, Dictionary<string, double> usual)
    {
        var share = row.LabelConfidence!.Value / usual[row.Label];
        return new SuspectedLabel(index, 1 - share, share < 1 && row.BestConfidence >= usual.GetValueOrDefault(row.Best, double.PositiveInfinity));
    }
}
