namespace Allo62.Training.Evaluation;

/// <summary>Mean of the categories' F1. An answer that the row accepts counts as the row's own category.</summary>
internal static class MacroF1
{
    public static double Of(IReadOnlyList<ScoredRow> rows)
    {
        var counts = rows.Select(row => row.Request.Category).Distinct().ToDictionary(id => id, _ => new Counts());
        foreach (var row in rows)
        {
            if (row.IsRight)
            {
                counts[row.Request.Category].Right++;
                continue;
            }
            counts[row.Request.Category].Missed++;
            if (counts.TryGetValue(row.Ranked[0].Category, out var wrong)) wrong.False++;
        }
        return counts.Values.Average(count => 2.0 * count.Right / (2 * count.Right + count.Missed + count.False));
    }

    private sealed class Counts
    {
        public int Right { get; set; }

        public int Missed { get; set; }

        public int False { get; set; }
    }
}
