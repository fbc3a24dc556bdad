using Allo62.Training.Evaluation.Results;

namespace Allo62.Training.Evaluation;

/// <summary>Figures by category and by pair of categories.</summary>
internal sealed class CategoryReading(OutcomeCosts costs)
{
    public IReadOnlyList<CategoryResult> Categories(IReadOnlyList<MeasuredRow> rows)
    {
        var falsely = rows.Where(row => !row.Model.IsRight).CountBy(row => row.Model.Ranked[0].Category).ToDictionary();
        var champion = rows[0].Champion is null ? [] : CategoryFigures.Of([.. rows.Select(row => row.Champion!)]).ToDictionary(figures => figures.Category, figures => figures.F1);
        return [.. rows.GroupBy(row => row.Row.Request.Category)
            .Select(group => Figures(group.Key, [.. group], falsely.GetValueOrDefault(group.Key), champion))
            .OrderBy(figures => figures.F1.Value).ThenBy(figures => figures.Category, StringComparer.Ordinal)];
    }

    private CategoryResult Figures(string category, MeasuredRow[] rows, int falsely, Dictionary<string, double> champion)
    {
        var right = rows.Count(row => row.Model.IsRight);
        var takenFor = rows.Where(row => !row.Model.IsRight).CountBy(row => row.Model.Ranked[0].Category)
            .OrderByDescending(other => other.Value).ThenBy(other => other.Key, StringComparer.Ordinal).Select(other => other.Key).FirstOrDefault();
        return new CategoryResult(
            category, rows.Length, right + falsely, Estimate.Share(right, right + falsely), Estimate.Share(right, rows.Length),
            Estimate.F1(right, rows.Length - right, falsely), takenFor, rows.Count(row => row.Model.IsMisrouted), ExtraCalls(rows),
            champion.TryGetValue(category, out var before) ? before : null);
    }

    public IReadOnlyList<ConfusionCell> Confusion(IReadOnlyList<MeasuredRow> rows) =>
        [.. rows.GroupBy(row => (row.Row.Request.Category, Answer: row.Model.IsRight ? row.Row.Request.Category : row.Model.Ranked[0].Category))
            .Select(group => new ConfusionCell(
                group.Key.Category, group.Key.Answer, group.Count(), group.Count(row => row.Model.IsRouted), ExtraCalls(group)))
            .OrderBy(cell => cell.Category, StringComparer.Ordinal).ThenBy(cell => cell.Answer, StringComparer.Ordinal)];

    private double ExtraCalls(IEnumerable<MeasuredRow> rows) => rows.Sum(row => costs.Calls(OutcomeReading.Of(row.Model)) - 1);
}
