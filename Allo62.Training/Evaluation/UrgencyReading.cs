using Allo62.Model.Intents;
using Allo62.Model.Urgency;
using Allo62.Training.Data;
using Allo62.Training.Evaluation.Results;

namespace Allo62.Training.Evaluation;

/// <summary>How well emergencies are seen, on rows whose level is known (columns <c>text,level</c>).</summary>
internal static class UrgencyReading
{
    /// <param name="detector">The rules.</param>
    /// <param name="model">The model whose signal they take in.</param>
    /// <param name="champion">The model in service; may be null.</param>
    /// <param name="data">Rows read with the level as their category.</param>
    public static (UrgencyResult Result, IReadOnlyList<UrgencyRow> Rows) Of(
        UrgencyDetector detector, IIntentClassifier model, IIntentClassifier? champion, LabelledData data)
    {
        var rows = data.Rows.AsParallel().AsOrdered().Select(row => (
            Row: row, Expected: Level(data, row), Seen: Assess(detector, model, row), Before: champion is null ? null : Assess(detector, champion, row))).ToArray();
        var urgent = rows.Where(row => row.Expected > UrgencyLevel.None).ToArray();
        var vital = rows.Where(row => row.Expected == UrgencyLevel.Vital).ToArray();
        var calm = rows.Where(row => row.Expected == UrgencyLevel.None).ToArray();
        var missed = urgent.Where(row => row.Seen.Level == UrgencyLevel.None).OrderByDescending(row => row.Expected).Select(row => data.IdOf(row.Row));
        var result = new UrgencyResult(
            rows.Length, urgent.Length,
            Estimate.Share(urgent.Count(row => row.Seen.Level > UrgencyLevel.None), urgent.Length),
            Estimate.Share(vital.Count(row => row.Seen.Level == UrgencyLevel.Vital), vital.Length),
            Estimate.Share(calm.Count(row => row.Seen.Level > UrgencyLevel.None), calm.Length),
            champion is null ? null : Estimate.Share(urgent.Count(row => row.Before!.Level > UrgencyLevel.None), urgent.Length),
            champion is null ? null : Estimate.Share(calm.Count(row => row.Before!.Level > UrgencyLevel.None), calm.Length),
            [.. missed]);
        return (result, [.. rows.Select(row => new UrgencyRow(
            data.IdOf(row.Row), data.FileOf(row.Row), row.Row.Line, row.Row.Request.Text, Name(row.Expected), Name(row.Seen.Level), row.Seen.Rule))]);
    }

    public static string Name(UrgencyLevel level) => level.ToString().ToLowerInvariant();

    public static UrgencyLevel? Parse(string level) => level switch
    {
        "none" => UrgencyLevel.None,
        "urgent" => UrgencyLevel.Urgent,
        "vital" => UrgencyLevel.Vital,
        _ => null,
    };

    private static UrgencyLevel Level(LabelledData data, LabelledRow row) => Parse(row.Request.Category)
        ?? throw new InvalidDatasetException(data.Sources[row.Source].Path, row.Line, "a level that is not none, urgent or vital.");

    private static UrgencyAssessment Assess(UrgencyDetector detector, IIntentClassifier model, LabelledRow row) =>
        detector.Assess(row.Request.Text, model.Classify(row.Request.Text, UrgencyDetector.RankedNeeded));
}
