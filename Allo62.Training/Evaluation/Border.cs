namespace Allo62.Training.Evaluation;

/// <summary>Two categories that are taken for one another.</summary>
/// <param name="Category">Where the rows belong.</param>
/// <param name="TakenFor">What they were answered with.</param>
/// <param name="Rows">How many.</param>
public sealed record Border(string Category, string TakenFor, int Rows)
{
    private const int Most = 20;

    /// <summary>The pairs with the most errors first.</summary>
    public static IReadOnlyList<Border> Of(IReadOnlyList<ScoredRow> rows) =>
        [.. rows.Where(row => !row.IsRight).GroupBy(row => (row.Request.Category, Answer: row.Ranked[0].Category))
            .Select(group => new Border(group.Key.Category, group.Key.Answer, group.Count()))
            .OrderByDescending(border => border.Rows).ThenBy(border => border.Category, StringComparer.Ordinal)
            .ThenBy(border => border.TakenFor, StringComparer.Ordinal).Take(Most)];
}
