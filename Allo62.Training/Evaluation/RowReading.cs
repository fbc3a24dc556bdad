using System.Text.Json;
using Allo62.Model.Data;
using Allo62.Model.Decisions;
using Allo62.Model.Intents;
using Allo62.Model.Urgency;
using Allo62.Training.Data;
using Allo62.Training.Evaluation.Results;

namespace Allo62.Training.Evaluation;

/// <summary>Measured rows as the rows file holds them.</summary>
internal sealed class RowReading(OutcomeCosts costs, UrgencyDetector? detector, IIntentClassifier classifier)
{
    public IEnumerable<RowResult> Of(LabelledData data, IReadOnlyList<MeasuredRow> rows) => rows.AsParallel().AsOrdered().Select(row => Of(data, row));

    private RowResult Of(LabelledData data, MeasuredRow row)
    {
        var outcome = OutcomeReading.Of(row.Model);
        return new RowResult
        {
            Id = data.IdOf(row.Row),
            File = data.FileOf(row.Row),
            Line = row.Row.Line,
            Source = Column(row.Row, LogColumns.Source),
            Date = Column(row.Row, Columns.Date),
            Channel = Column(row.Row, Columns.Channel),
            Commune = Column(row.Row, Columns.Commune),
            Register = Column(row.Row, Columns.Register),
            Text = row.Row.Request.Text,
            Category = row.Row.Request.Category,
            Accepted = row.Row.Request.Accepted,
            Ranked = row.Model.Ranked,
            Right = row.Model.IsRight,
            Decision = Name(row.Model.Decision.Kind),
            Reason = row.Model.Decision.Reason is { } reason ? JsonNamingPolicy.SnakeCaseLower.ConvertName(reason.ToString()) : null,
            Choices = row.Model.Decision.Kind == DecisionKind.Clarify ? [.. row.Model.Decision.Choices.Select(choice => choice.Category)] : null,
            Outcome = outcome switch
            {
                OutcomeKind.RightRoute => "right_route",
                OutcomeKind.WrongRoute => "wrong_route",
                OutcomeKind.ClarifiedRight or OutcomeKind.ClarifiedWrong => "clarified",
                _ => "handed_off",
            },
            Calls = costs.Calls(outcome),
            OutOfScopeScore = row.Model.Prediction.OutOfScopeScore,
            UnknownShare = row.Model.Prediction.UnknownShare,
            Urgency = Urgency(row.Row.Request.Text),
            Corrected = Column(row.Row, LogColumns.Corrected),
            Champion = row.Champion?.Ranked[0],
            ChampionDecision = row.Champion is { } champion ? Name(champion.Decision.Kind) : null,
        };
    }

    private string? Urgency(string text) =>
        detector is null ? null : UrgencyReading.Name(detector.Assess(text, classifier.Classify(text, UrgencyDetector.RankedNeeded)).Level);

    private static string? Column(LabelledRow row, string name) => row.Other.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    private static string Name(DecisionKind kind) => kind.ToString().ToLowerInvariant();
}
