using Allo62.Training.Evaluation.Results;
using Allo62.Training.Quality;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports;

/// <summary>Suspected labels among the rows measured (which the model has not seen) and, where out-of-fold readings are known, those learnt from.</summary>
internal static class SuspectReading
{
    private const string KFold = "kFold";

    public static IReadOnlyList<SuspectedRow> Of(ReportInput input)
    {
        // With k-fold the measured rows are the training rows: the model has learnt their labels, right or wrong.
        var measured = input.Figures.Split.Kind == KFold ? [] : Rank(Measured(input));
        var seen = measured.Select(suspect => suspect.Row.Text).ToHashSet();
        // A row that stands in both files is one row.
        return [.. measured.Concat(Rank(input.HeldOut).Where(suspect => !seen.Contains(suspect.Row.Text))).OrderByDescending(suspect => suspect.Doubt)];
    }

    private static HeldOutLabel[] Measured(ReportInput input)
    {
        var classifier = input.Model.Classifier;
        // A row with several right answers has no label to doubt.
        return [.. input.Rows.Where(row => row.Accepted is not { Count: > 1 }).AsParallel().AsOrdered().Select(row => new HeldOutLabel(
            RowNames.Measured(row), new LabelReading(row.Category, ConfidenceOf(row), row.Ranked[0].Category, row.Ranked[0].Confidence)))];

        double? ConfidenceOf(RowResult row)
        {
            foreach (var ranked in row.Ranked) if (ranked.Category == row.Category) return ranked.Confidence;
            foreach (var ranked in classifier.Classify(row.Text, classifier.Categories.Count).Ranked) if (ranked.Category == row.Category) return ranked.Confidence;
            return null;
        }
    }

    private static IReadOnlyList<SuspectedRow> Rank(IReadOnlyList<HeldOutLabel> rows) =>
        [.. LabelSuspicion.Rank([.. rows.Select(row => row.Reading)]).Select(suspect =>
        {
            var (row, reading) = rows[suspect.Row];
            return new SuspectedRow(row, reading.Best, reading.LabelConfidence!.Value, reading.BestConfidence, suspect.Doubt, suspect.IsConfident);
        })];
}
