using Allo62.Model.Intents;

namespace Allo62.Training.Evaluation.Results;

/// <summary>One measured row, as the rows file holds it: one JSON object a line. The text is anonymised; this file is for analysts, not for publishing.</summary>
public sealed record RowResult
{
    /// <summary>The row's own id, or file:line.</summary>
    public required string Id { get; init; }

    /// <summary>File without folder.</summary>
    public required string File { get; init; }

    public required long Line { get; init; }

    /// <summary>File and line of the export where the row was first read; null when not known.</summary>
    public string? Source { get; init; }

    /// <summary>yyyy-MM-dd; null when not known, like the next three.</summary>
    public string? Date { get; init; }

    public string? Channel { get; init; }

    public string? Commune { get; init; }

    public string? Register { get; init; }

    public required string Text { get; init; }

    /// <summary>The label.</summary>
    public required string Category { get; init; }

    /// <summary>All categories that count as right; null when it is the label alone.</summary>
    public IReadOnlyList<string>? Accepted { get; init; }

    /// <summary>The likeliest categories, best first, at most five.</summary>
    public required IReadOnlyList<RankedCategory> Ranked { get; init; }

    /// <summary>Whether the first is right.</summary>
    public required bool Right { get; init; }

    /// <summary><c>route</c>, <c>clarify</c> or <c>handoff</c>.</summary>
    public required string Decision { get; init; }

    /// <summary>Why a human takes over, such as <c>out_of_scope</c>; null otherwise.</summary>
    public string? Reason { get; init; }

    /// <summary>The choices of a question; null otherwise.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary><c>right_route</c>, <c>wrong_route</c>, <c>clarified</c> or <c>handed_off</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>Calls it costs.</summary>
    public required double Calls { get; init; }

    public required double OutOfScopeScore { get; init; }

    /// <summary>Share of the text's pieces that the model has never seen.</summary>
    public required double UnknownShare { get; init; }

    /// <summary>Level seen: <c>none</c>, <c>urgent</c>, <c>vital</c>; null when urgency was not measured.</summary>
    public string? Urgency { get; init; }

    /// <summary>Day and author of the correction that gave this label; null when the label is the log's.</summary>
    public string? Corrected { get; init; }

    /// <summary>First category of the model in service; null without one.</summary>
    public RankedCategory? Champion { get; init; }

    /// <summary>Decision of the model in service; null without one.</summary>
    public string? ChampionDecision { get; init; }
}
