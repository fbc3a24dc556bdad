using Allo62.Training.Output;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports.Html;

/// <summary>The report as one page that needs no other file and no network.</summary>
internal static class ReportHtml
{
    private static readonly ReportSection[] Sections =
    [
        new("resume", "En bref", SummarySection.Add),
        new("urgences", "Urgences sans alerte", UrgencySection.Add),
        new("seuil", "Seuil, risque et coût", ThresholdSection.Add),
        new("paires", "Confusions les plus chères", PairsSection.Add),
        new("confusion", "Confusions par famille", ConfusionSection.Add),
        new("lignes", "Demandes et erreurs", RowsSection.AddRows),
        new("etiquettes", "Étiquettes suspectes", RowsSection.AddSuspects),
        new("doublons", "Textes proches, étiquettes différentes", CopiesSection.Add),
        new("sans-reponse", "Demandes sans réponse", TopicsSection.Add),
        new("derive", "Ce qui a changé", DriftSection.Add),
        new("tranches", "Tranches", SlicesSection.AddSlices),
        new("categories", "Catégories", SlicesSection.AddCategories),
        new("fiabilite", "La confiance dit-elle vrai ?", ReliabilitySection.Add),
        new("corrections", "Corrections apprises", CorrectionsSection.Add),
        new("methode", "D'où viennent ces chiffres", MethodSection.Add),
    ];

    public static string Render(ReportContent content)
    {
        var html = new HtmlText();
        AddTop(html, content);
        html.AddMarkup(FrenchSpaces.Bind(Body(content)));
        html.AddMarkup(PageAssets.Data(PageData.Of(content)));
        html.AddMarkup(PageAssets.Script);
        html.AddMarkup("</body></html>");
        return html.ToString();
    }

    private static string Body(ReportContent content)
    {
        var html = new HtmlText();
        var labels = new CategoryLabels(content.Categories);
        html.Add($"<div class=\"page\"><nav aria-label=\"Sommaire\"><details open id=\"sommaire\"><summary>Sommaire</summary><ul>");
        foreach (var section in Sections) html.Add($"<li><a href=\"#{section.Id}\">{section.Title}</a></li>");
        html.Add($"</ul></details></nav>\n<main>");
        foreach (var section in Sections)
        {
            html.Add($"<section id=\"{section.Id}\" aria-labelledby=\"{section.Id}-titre\"><h2 id=\"{section.Id}-titre\" tabindex=\"-1\">{section.Title}</h2>");
            section.Add(html, content, labels);
            html.Add($"</section>");
        }
        html.Add($"</main></div><dialog id=\"ligne\" aria-labelledby=\"ligne-titre\"></dialog>");
        return html.ToString();
    }

    private static void AddTop(HtmlText html, ReportContent content)
    {
        var title = $"Rapport du modèle {content.Figures.Model.Version}";
        html.Add($"<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        // Nothing is loaded from anywhere: the browser sees to it.
        html.Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline' data:; base-uri 'none'; form-action 'none'\">");
        html.Add($"<title>{title}</title>");
        html.AddMarkup(PageAssets.Style);
        html.Add($"</head>\n<body>\n<a class=\"skip\" href=\"#resume\">Aller au contenu</a>\n<header class=\"top\"><div><h1>{title}</h1>");
        html.Add($"<p>Fait le {content.MadeAt.ToString("d MMMM yyyy", FrenchFigure.Culture)} sur {FrenchFigure.Count(content.Rows.Count, "demande")}{(content.Figures.Champion is { } champion ? $", face au modèle en service {champion.Version}" : "")}.</p></div>");
        html.Add($"<button type=\"button\" id=\"theme\" aria-pressed=\"false\">Thème sombre</button></header>");
    }
}
