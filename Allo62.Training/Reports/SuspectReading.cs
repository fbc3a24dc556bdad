using Allo62.Training.Quality;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports;

/// <summary>Suspected labels among the rows measured (which the model has not seen) and, where out-of-fold probabilities are known, those learnt from.</summary>
internal static class SuspectReading
{
    private const string KFold = "kFold";

    public static IReadOnlyList<SuspectedRow> Of(ReportInput input)
    {
        // With k-fold the measured rows are the training rows: the model has learnt their labels, right or wrong.
        var measured = input.Figures.Split.Kind == KFold ? [] : Measured(input);
        if (input.HeldOut is not { } heldOut) return measured;
        var seen = measured.Select(suspect => suspect.Row.Text).ToHashSet();
        var learnt = Rank(heldOut.Rows, heldOut.Categories, heldOut.Probabilities);
        // A row that stands in both files is one row.
        return [.. measured.Concat(learnt.Where(suspect => !seen.Contains(suspect.Row.Text))).OrderByDescending(suspect => suspect.Doubt)];
    }

    private static IReadOnlyList<SuspectedRow> Measured(ReportInput input)
    {
        var classifier = input.Model.Classifier;
        var number = Numbers(classifier.Categories);
        var known = input.Rows.Where(row => row.Accepted is not { Count: > 1 }).ToArray();
        var probabilities = known.AsParallel().AsOrdered().Select(row =>
        {
            var all = new float[classifier.Categories.Count];
            foreach (var ranked in classifier.Classify(row.Text, all.Length).Ranked) all[number[ranked.Category]] = (float)ranked.Confidence;
            return all;
        }).ToArray();
        return Rank([.. known.Select(RowNames.Measured)], classifier.Categories, probabilities);
    }

    private static IReadOnlyList<SuspectedRow> Rank(IReadOnlyList<RowReference> rows, IReadOnlyList<string> categories, IReadOnlyList<float[]> probabilities)
    {
        var number = Numbers(categories);
        var labels = rows.Select(row => number.GetValueOrDefault(row.Category, -1)).ToArray();
        return [.. LabelSuspicion.Rank(labels, probabilities).Select(suspect => new SuspectedRow(
            rows[suspect.Row], categories[suspect.Suggested], probabilities[suspect.Row][labels[suspect.Row]],
            probabilities[suspect.Row][suspect.Suggested], suspect.Doubt, suspect.IsConfident))];
    }

    private static Dictionary<string, int> Numbers(IReadOnlyList<string> categories) =>
        categories.Select((category, i) => (category, i)).ToDictionary(x => x.category, x => x.i);
}
