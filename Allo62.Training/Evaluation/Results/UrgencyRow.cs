namespace Allo62.Training.Evaluation.Results;

/// <summary>One row with a known urgency, as the file of urgency rows holds it: one JSON object a line.</summary>
/// <param name="Id">The row's own id, or file:line.</param>
/// <param name="File">File without folder.</param>
/// <param name="Line">Line on which it begins.</param>
/// <param name="Text">Its text, anonymised.</param>
/// <param name="Expected"><c>none</c>, <c>urgent</c> or <c>vital</c>.</param>
/// <param name="Seen">The same, as seen by rules and model.</param>
/// <param name="Rule">The rule that decided, <c>model</c>, or null.</param>
public sealed record UrgencyRow(string Id, string File, long Line, string Text, string Expected, string Seen, string? Rule);
