using Allo62.Training.Output;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports.Html;

/// <summary>Who is taken for whom: by family first; the script opens a pair of families, then the rows of a pair of categories.</summary>
internal static class ConfusionSection
{
    private const int Shades = 5;

    public static void Add(HtmlText html, ReportContent content, CategoryLabels labels)
    {
        var families = content.Categories.Select(category => category.Family).Distinct().ToArray();
        var cells = content.Figures.Confusion.Where(cell => cell.Category != cell.Answer)
            .GroupBy(cell => (From: labels.FamilyOf(cell.Category), To: labels.FamilyOf(cell.Answer))).ToDictionary(group => group.Key, group => group.Sum(cell => cell.Rows));
        var most = cells.Count == 0 ? 1 : cells.Values.Max();
        html.Add($"<p>Chaque case compte les demandes d'une famille dont la première réponse est dans une autre famille ; sur la diagonale, les confusions à l'intérieur de la famille. Choisissez une case pour voir ses catégories, puis une paire pour lire ses demandes.</p>");
        html.Add($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Tableau des confusions par famille\"><table class=\"matrix\"><caption>Confusions par famille (en ligne : la bonne famille ; en colonne : la réponse)</caption><thead><tr><td></td>");
        for (var i = 0; i < families.Length; i++) html.Add($"<th scope=\"col\"><abbr title=\"{families[i]}\">{i + 1}</abbr></th>");
        html.Add($"</tr></thead><tbody>");
        for (var i = 0; i < families.Length; i++)
        {
            html.Add($"<tr><th scope=\"row\">{i + 1}. {families[i]}</th>");
            foreach (var to in families) AddCell(html, families[i], to, cells.GetValueOrDefault((families[i], to)), most);
            html.Add($"</tr>");
        }
        html.Add($"</tbody></table></div><div id=\"confusion-detail\" tabindex=\"-1\" aria-live=\"polite\"></div>");
    }

    private static void AddCell(HtmlText html, string from, string to, int rows, int most)
    {
        if (rows == 0)
        {
            html.Add($"<td class=\"shade-0\"><span class=\"visually-hidden\">0</span></td>");
            return;
        }
        var shade = (int)Math.Ceiling(Math.Sqrt((double)rows / most) * Shades);
        html.Add($"<td class=\"shade-{shade}\"><a href=\"#confusion?de={Uri.EscapeDataString(from)}&vers={Uri.EscapeDataString(to)}\" aria-label=\"{FrenchFigure.Count(rows, "demande")} de {from} vers {to}\">{rows}</a></td>");
    }
}
