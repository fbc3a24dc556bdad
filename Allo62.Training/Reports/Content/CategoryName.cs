namespace Allo62.Training.Reports.Content;

/// <summary>How a category is shown.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">French name; the id without a catalogue.</param>
/// <param name="Family">Name of its family.</param>
internal sealed record CategoryName(string Id, string Label, string Family);
