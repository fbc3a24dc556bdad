using Allo62.Training.Output;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports.Html;

/// <summary>Pairs of categories taken for one another, by cost.</summary>
internal static class PairsSection
{
    private const int Shown = 60;

    public static void Add(HtmlText html, ReportContent content, CategoryLabels labels)
    {
        if (content.Pairs.Count == 0)
        {
            html.Add($"<p>Aucune confusion.</p>");
            return;
        }
        html.Add($"<p>Le coût compte les appels au-delà d'un par demande. L'action est celle qui revient le plus souvent parmi les erreurs de la paire.</p>");
        HtmlTable.Add(html, content.Pairs.Count > Shown ? $"Paires les plus chères ({Shown} sur {FrenchFigure.Count(content.Pairs.Count)} ; toutes sont dans paires.csv)" : "Paires par coût",
            [new("Bonne catégorie"), new("Réponse donnée"), new("Appels de trop", true), new("Demandes", true), new("Part de la catégorie", true), new("Orientées à tort", true), new("En sens inverse", true), new("Action proposée"), new("Frontière du catalogue", Style: "long")],
            content.Pairs.Take(Shown).Select(pair => (IReadOnlyList<HtmlCell>)
            [
                new HtmlCell(labels.Of(pair.Category), Link: $"#lignes?categorie={Uri.EscapeDataString(pair.Category)}&reponse={Uri.EscapeDataString(pair.Answer)}"),
                labels.Of(pair.Answer), HtmlCell.Number(pair.ExtraCalls, "0.0"), HtmlCell.Count(pair.Rows), HtmlCell.Share(pair.Share), HtmlCell.Count(pair.Routed),
                HtmlCell.Count(pair.Back), ActionText.Of(pair.Action), pair.Border ?? "",
            ]));
    }
}
