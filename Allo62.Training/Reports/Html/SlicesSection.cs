using Allo62.Training.Output;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports.Html;

/// <summary>Parts of the rows on which the model is worse, and figures by category.</summary>
internal static class SlicesSection
{
    public static void AddSlices(HtmlText html, ReportContent content, CategoryLabels labels)
    {
        var failing = content.Figures.Slices.Where(slice => slice.Fails).ToArray();
        if (content.Figures.Slices.Count == 0)
        {
            html.Add($"<p>Les lignes ne disent ni canal, ni mois, ni commune.</p>");
            return;
        }
        html.Add($"<p>{(failing.Length == 0 ? "Aucune tranche n'est sûrement moins bonne que l'ensemble." : $"Sûrement moins bonnes que l'ensemble : {string.Join(" ; ", failing.Select(SliceName.Of))}.")}</p>");
        HtmlTable.Add(html, "Résultats par tranche",
            [new("Tranche"), new("Valeur"), new("Demandes", true), new("Réponses justes", true), new("Intervalle à 95 %", Style: "short"), new("Orientées", true), new("Mal orientées", true), new("Appels par demande", true), new("Alerte")],
            content.Figures.Slices.OrderByDescending(slice => slice.Fails).Select(slice => (IReadOnlyList<HtmlCell>)
            [
                SliceName.By(slice.By), SliceName.Value(slice), HtmlCell.Count(slice.Rows), HtmlCell.Share(slice.Accuracy.Value),
                FrenchFigure.Interval(slice.Accuracy.Low, slice.Accuracy.High), HtmlCell.Share(slice.Routed.Value), HtmlCell.Share(slice.Misrouted.Value),
                HtmlCell.Number(slice.CallsPerRequest), slice.Fails ? "moins bonne" : "",
            ]));
    }

    public static void AddCategories(HtmlText html, ReportContent content, CategoryLabels labels)
    {
        html.Add($"<p>Précision : parmi les demandes qui ont reçu cette réponse, la part qui en relève. Rappel : parmi les demandes qui en relèvent, la part qui l'a reçue. F1 : leur moyenne harmonique.</p>");
        HtmlTable.Add(html, "Résultats par catégorie",
            [new("Catégorie"), new("Demandes", true), new("F1", true), new("Intervalle à 95 %", Style: "short"), new("Précision", true), new("Rappel", true), new("En service (F1)", true), new("Prise surtout pour"), new("Orientées à tort", true), new("Appels de trop", true)],
            content.Figures.Categories.Select(figures => (IReadOnlyList<HtmlCell>)
            [
                new HtmlCell(labels.Of(figures.Category), Link: $"#lignes?statut=erreurs&categorie={Uri.EscapeDataString(figures.Category)}"), HtmlCell.Count(figures.Support),
                HtmlCell.Share(figures.F1.Value), FrenchFigure.Interval(figures.F1.Low, figures.F1.High), HtmlCell.Share(figures.Precision.Value), HtmlCell.Share(figures.Recall.Value),
                figures.Champion is { } champion ? HtmlCell.Share(champion) : "–", figures.TakenFor is { } other ? labels.Of(other) : "", HtmlCell.Count(figures.RoutedWrongly),
                HtmlCell.Number(figures.ExtraCalls, "0.0"),
            ]));
    }
}
