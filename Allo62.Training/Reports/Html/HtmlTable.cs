using Allo62.Training.Output;

namespace Allo62.Training.Reports.Html;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="IsNumber">Whether its cells stand to the right and sort as numbers.</param>
/// <param name="Style"><c>short</c> for cells that stay on one line, <c>long</c> for sentences.</param>
internal sealed record HtmlColumn(string Name, bool IsNumber = false, string Style = "");

/// <summary>A cell: what is shown, what it is sorted by, where it leads.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Order">What it is sorted by; null for the text.</param>
/// <param name="Link">Fragment that it leads to; null for none.</param>
internal sealed record HtmlCell(string Text, double? Order = null, string? Link = null)
{
    public static implicit operator HtmlCell(string text) => new(text);

    public static HtmlCell Count(long value) => new(FrenchFigure.Count(value), value);

    public static HtmlCell Share(double value) => new(FrenchFigure.Share(value), value);

    public static HtmlCell Number(double value, string format = "0.##") => new(FrenchFigure.Number(value, format), value);
}

/// <summary>A table that can be scrolled by keyboard when it is wider than the page; the script makes its headings sort.</summary>
internal static class HtmlTable
{
    public static void Add(HtmlText html, string caption, IReadOnlyList<HtmlColumn> columns, IEnumerable<IReadOnlyList<HtmlCell>> rows)
    {
        html.Add($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Tableau : {caption}\"><table class=\"sortable\"><caption>{caption}</caption><thead><tr>");
        foreach (var column in columns) html.Add($"<th scope=\"col\"{Class(column)}>{column.Name}</th>");
        html.Add($"</tr></thead><tbody>");
        foreach (var row in rows)
        {
            html.Add($"<tr>");
            for (var i = 0; i < row.Count; i++) AddCell(html, columns[i], row[i], isHeading: i == 0);
            html.Add($"</tr>");
        }
        html.Add($"</tbody></table></div>");
    }

    /// <summary>The data of a chart, for those who cannot see it or want the figures.</summary>
    public static void AddFolded(HtmlText html, string caption, IReadOnlyList<HtmlColumn> columns, IEnumerable<IReadOnlyList<HtmlCell>> rows)
    {
        html.Add($"<details class=\"folded\"><summary>Voir les chiffres : {caption}</summary>");
        Add(html, caption, columns, rows);
        html.Add($"</details>");
    }

    private static void AddCell(HtmlText html, HtmlColumn column, HtmlCell cell, bool isHeading)
    {
        html.AddMarkup(isHeading ? "<th scope=\"row\"" : "<td");
        html.Add($"{Class(column)}");
        if (cell.Order is { } order) html.Add($" data-order=\"{order}\"");
        html.AddMarkup(">");
        if (cell.Link is { } link) html.Add($"<a href=\"{link}\">{cell.Text}</a>");
        else html.Add($"{cell.Text}");
        html.AddMarkup(isHeading ? "</th>" : "</td>");
    }

    private static HtmlAttribute Class(HtmlColumn column) => new(column.IsNumber ? " class=\"number\"" : column.Style.Length > 0 ? $" class=\"{column.Style}\"" : "");
}
