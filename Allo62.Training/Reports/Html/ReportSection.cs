using Allo62.Training.Output;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports.Html;

/// <summary>One part of the page.</summary>
/// <param name="Id">Its fragment.</param>
/// <param name="Title">Its heading, also in the table of contents.</param>
/// <param name="Add">Writes what stands under the heading.</param>
internal sealed record ReportSection(string Id, string Title, Action<HtmlText, ReportContent, CategoryLabels> Add);
