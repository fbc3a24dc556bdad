using System.Text.Json;
using System.Text.Json.Serialization;
using Allo62.Training.Evaluation.Results;
using Allo62.Training.Output;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports.Html;

/// <summary>What the script needs, small enough for 50,000 rows: columns instead of objects, numbers instead of category names, shares in thousandths.</summary>
internal sealed record PageData
{
    public static JsonSerializerOptions Format { get; } = new(JsonFile.Format) { WriteIndented = false, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public required string Version { get; init; }

    public required IReadOnlyList<CategoryName> Categories { get; init; }

    public required IReadOnlyList<RiskCoveragePoint> Curve { get; init; }

    public required OutcomeCosts Costs { get; init; }

    /// <summary>Calls per request with the model's own thresholds.</summary>
    public required double Calls { get; init; }

    /// <summary>Share routed with the model's own thresholds.</summary>
    public required double Routed { get; init; }

    public required RowColumns Rows { get; init; }

    /// <summary>Row → words, nearest training rows, action.</summary>
    public required IReadOnlyDictionary<int, ErrorData> Errors { get; init; }

    /// <summary>Training rows that errors refer to: id, text, category.</summary>
    public required IReadOnlyList<TrainingRow> Training { get; init; }

    public required IReadOnlyList<SuspectData> Suspects { get; init; }

    public sealed record RowColumns(
        IReadOnlyList<string> Id, IReadOnlyList<string?> Date, IReadOnlyList<string?> Channel, IReadOnlyList<string> Text, IReadOnlyList<int> Label,
        IReadOnlyList<int[]> Ranked, IReadOnlyList<int> Right, IReadOnlyList<string> Outcome, IReadOnlyList<double> Calls, IReadOnlyList<int> Suspected,
        IReadOnlyList<int> MissedUrgency);

    /// <param name="Words">Start, length, weight in hundredths; one after the other.</param>
    /// <param name="Near">Position in <see cref="Training"/>, similarity in hundredths; one after the other.</param>
    /// <param name="Action">What to do.</param>
    public sealed record ErrorData(IReadOnlyList<int> Words, IReadOnlyList<int> Near, ProposedAction Action);

    public sealed record TrainingRow(string Id, string Text, int Label);

    public sealed record SuspectData(string Id, string Text, int Label, int Suggested, int LabelShare, int SuggestedShare, bool Sure, bool Learnt);

    public static PageData Of(ReportContent content)
    {
        var number = content.Categories.Select((category, i) => (category.Id, i)).ToDictionary(x => x.Id, x => x.i);
        var training = new TrainingRows(number);
        var errors = content.Errors.ToDictionary(error => error.Row, error => new ErrorData(
            [.. error.Words.SelectMany(word => new[] { word.Start, word.Length, (int)Math.Round(word.Weight * 100) })],
            [.. error.Nearest.SelectMany(near => new[] { training.Position(near.Row), (int)Math.Round(near.Similarity * 100) })], error.Action));
        return new PageData
        {
            Version = content.Figures.Model.Version, Categories = content.Categories, Curve = content.Figures.RiskCoverage,
            Costs = content.Figures.Outcomes.Costs, Calls = content.Figures.Headline.CallsPerRequest.Value, Routed = content.Figures.Headline.Routed.Value,
            Rows = Columns(content, number),
            Errors = errors, Training = training.Rows, Suspects = [.. content.Suspects.Select(suspect => Suspect(suspect, number))],
        };
    }

    private static RowColumns Columns(ReportContent content, Dictionary<string, int> number)
    {
        var rows = content.Rows;
        var suspected = content.Suspects.Where(suspect => suspect is { IsConfident: true, Row.InTraining: false }).Select(suspect => suspect.Row.Id).ToHashSet();
        var missed = content.MissedUrgencies.Where(row => row.Category is not null).Select(row => row.Id).ToHashSet();
        return new RowColumns(
            [.. rows.Select(row => row.Id)], [.. rows.Select(row => row.Date)], [.. rows.Select(row => row.Channel)], [.. rows.Select(row => row.Text)],
            [.. rows.Select(row => number[row.Category])],
            [.. rows.Select(row => row.Ranked.Take(3).SelectMany(ranked => new[] { number[ranked.Category], Thousandths(ranked.Confidence) }).ToArray())],
            [.. rows.Select(row => row.Right ? 1 : 0)], [.. rows.Select(row => row.Outcome)], [.. rows.Select(row => row.Calls)],
            [.. rows.Select(row => suspected.Contains(row.Id) ? 1 : 0)], [.. rows.Select(row => missed.Contains(row.Id) ? 1 : 0)]);
    }

    private static SuspectData Suspect(SuspectedRow suspect, Dictionary<string, int> number) => new(
        suspect.Row.Id, suspect.Row.Text, number[suspect.Row.Category], number[suspect.Suggested], Thousandths(suspect.LabelConfidence),
        Thousandths(suspect.SuggestedConfidence), suspect.IsConfident, suspect.Row.InTraining);

    private static int Thousandths(double share) => (int)Math.Round(share * 1000);

    private sealed class TrainingRows(Dictionary<string, int> number)
    {
        private readonly Dictionary<string, int> _positions = [];

        public List<TrainingRow> Rows { get; } = [];

        public int Position(RowReference row)
        {
            if (_positions.TryGetValue(row.Id, out var position)) return position;
            Rows.Add(new TrainingRow(row.Id, row.Text, number[row.Category]));
            return _positions[row.Id] = Rows.Count - 1;
        }
    }
}
