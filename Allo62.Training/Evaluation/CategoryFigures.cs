using Allo62.Training.Output;

namespace Allo62.Training.Evaluation;

/// <summary>Figures of one category.</summary>
/// <param name="Category">Its id.</param>
/// <param name="Rows">Rows that belong to it.</param>
/// <param name="Precision">Share of the rows answered with it that belong to it.</param>
/// <param name="Recall">Share of its rows answered with it.</param>
/// <param name="F1">Harmonic mean of the two.</param>
/// <param name="TakenFor">The category that its missed rows are most often given to.</param>
public sealed record CategoryFigures(string Category, int Rows, double Precision, double Recall, double F1, string? TakenFor)
{
    /// <summary>One entry per category among the rows, the lowest F1 first.</summary>
    public static IReadOnlyList<CategoryFigures> Of(IReadOnlyList<ScoredRow> rows)
    {
        var answered = rows.Where(row => !row.IsRight).GroupBy(row => row.Ranked[0].Category)
            .ToDictionary(group => group.Key, group => group.Count());
        return [.. rows.GroupBy(row => row.Request.Category).Select(group =>
        {
            var right = group.Count(row => row.IsRight);
            var wrongly = answered.GetValueOrDefault(group.Key);
            var takenFor = group.Where(row => !row.IsRight).GroupBy(row => row.Ranked[0].Category)
                .OrderByDescending(other => other.Count()).ThenBy(other => other.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
            var rowsHere = group.Count();
            return new CategoryFigures(
                group.Key, rowsHere, right + wrongly == 0 ? 0 : (double)right / (right + wrongly), (double)right / rowsHere,
                2.0 * right / (right + rowsHere + wrongly), takenFor);
        }).OrderBy(figures => figures.F1).ThenBy(figures => figures.Category, StringComparer.Ordinal)];
    }

    public string[] Cells() =>
        [Category, Figure.Count(Rows), Figure.Share(Precision), Figure.Share(Recall), Figure.Share(F1), TakenFor ?? ""];
}
