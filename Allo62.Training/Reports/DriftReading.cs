using Allo62.Model.Topics;
using Allo62.Training.Data;
using Allo62.Training.Evaluation.Results;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports;

/// <summary>What has changed between the rows that the model learnt from and those measured.</summary>
internal static class DriftReading
{
    private const int WordsShown = 12;
    private const double SureZ = 4;
    private const int MonthLength = 7;

    public static Drift Of(LabelledData train, IReadOnlyList<RowResult> rows)
    {
        var words = new WordForms();
        int[][] before = [.. train.Rows.Select(row => words.Read(row.Request.Text))];
        int[][] after = [.. rows.Select(row => words.Read(row.Text))];
        var ranked = KeyWords.Rank(words, after, before);
        var categories = Categories(train, rows);
        return new Drift(
            train.Rows.Count, rows.Count, StabilityIndex(categories, train.Rows.Count, rows.Count), categories,
            [.. ranked.Take(WordsShown).Where(word => word.Z >= SureZ)], [.. ranked.Reverse().Take(WordsShown).Where(word => word.Z <= -SureZ)],
            Months(rows));
    }

    private static IReadOnlyList<CategoryShift> Categories(LabelledData train, IReadOnlyList<RowResult> rows)
    {
        var before = train.Rows.CountBy(row => row.Request.Category).ToDictionary();
        var after = rows.CountBy(row => row.Category).ToDictionary();
        return [.. before.Keys.Union(after.Keys).Select(category =>
        {
            var (was, now) = (Estimate.Share(before.GetValueOrDefault(category), train.Rows.Count), Estimate.Share(after.GetValueOrDefault(category), rows.Count));
            return new CategoryShift(category, was, now, was.High < now.Low || now.High < was.Low);
        }).OrderByDescending(shift => Math.Abs(shift.After.Value - shift.Before.Value)).ThenBy(shift => shift.Category, StringComparer.Ordinal)];
    }

    /// <summary>Half a row is added to each count: a category that has vanished would make the index infinite.</summary>
    private static double StabilityIndex(IReadOnlyList<CategoryShift> shifts, int before, int after) => shifts.Sum(shift =>
    {
        var was = (shift.Before.Value * before + 0.5) / (before + 0.5 * shifts.Count);
        var now = (shift.After.Value * after + 0.5) / (after + 0.5 * shifts.Count);
        return (now - was) * Math.Log(now / was);
    });

    private static IReadOnlyList<MonthOfRows> Months(IReadOnlyList<RowResult> rows) =>
    [
        .. rows.Where(row => row.Date?.Length >= MonthLength).GroupBy(row => row.Date![..MonthLength])
            .OrderBy(month => month.Key, StringComparer.Ordinal)
            .Select(month => new MonthOfRows(
                month.Key, month.Count(), month.Average(row => row.UnknownShare), month.Average(row => row.Ranked[0].Confidence),
                Estimate.Share(month.Count(row => row.Right), month.Count()))),
    ];
}
