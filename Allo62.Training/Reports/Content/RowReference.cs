namespace Allo62.Training.Reports.Content;

/// <summary>A row of a file, as an analyst finds it again.</summary>
/// <param name="Id">Its own id, or file:line.</param>
/// <param name="File">File without folder.</param>
/// <param name="Line">Line on which it begins.</param>
/// <param name="Text">Its anonymised text.</param>
/// <param name="Category">Its label.</param>
/// <param name="InTraining">Whether the model learnt from it.</param>
internal sealed record RowReference(string Id, string File, long Line, string Text, string Category, bool InTraining);
