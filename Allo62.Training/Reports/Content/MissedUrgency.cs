namespace Allo62.Training.Reports.Content;

/// <summary>An emergency that nothing announced.</summary>
/// <param name="Id">Its own id, or file:line.</param>
/// <param name="File">File without folder.</param>
/// <param name="Line">Line on which it begins.</param>
/// <param name="Text">Its anonymised text.</param>
/// <param name="Expected"><c>urgent</c> or <c>vital</c>.</param>
/// <param name="Category">The category that makes it probably urgent; null when a person gave the level.</param>
internal sealed record MissedUrgency(string Id, string File, long Line, string Text, string Expected, string? Category);
