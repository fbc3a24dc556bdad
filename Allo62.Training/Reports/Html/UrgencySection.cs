using Allo62.Training.Output;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports.Html;

/// <summary>Missed emergencies, before everything else.</summary>
internal static class UrgencySection
{
    private const int Shown = 200;

    public static void Add(HtmlText html, ReportContent content, CategoryLabels labels)
    {
        if (content.Figures.Urgency is { } urgency)
        {
            html.Add($"<p>Sur {FrenchFigure.Count(urgency.Urgent, "texte urgent", "textes urgents")} connus : {FrenchFigure.Share(urgency.Recall)} donnent l'alerte. Parmi les autres textes, {FrenchFigure.Share(urgency.FalseAlarms)} la donnent à tort.</p>");
        }
        var missed = content.MissedUrgencies;
        if (missed.Count == 0)
        {
            html.Add($"<p>{(content.Figures.Urgency is null ? "L'urgence n'a pas été mesurée : donnez --catalogue et --urgency-data." : "Aucune urgence connue n'est passée sans alerte.")}</p>");
            return;
        }
        html.Add($"<p><strong>{FrenchFigure.Count(missed.Count, "demande")} sans alerte.</strong> « Niveau connu » : une personne a noté l'urgence. « Par la catégorie » : l'étiquette fait supposer une urgence ; à lire, ce n'en est pas toujours une.</p>");
        HtmlTable.Add(html, missed.Count > Shown ? $"Urgences sans alerte (les {Shown} premières ; toutes sont dans urgences.csv)" : "Urgences sans alerte",
            [new("Demande"), new("Niveau"), new("D'où on le sait"), new("Ligne", Style: "short")],
            missed.Take(Shown).Select(row => (IReadOnlyList<HtmlCell>)
            [
                row.Text, row.Expected == "vital" ? "vitale" : "urgente", row.Category is null ? "niveau connu" : $"par la catégorie « {labels.Of(row.Category)} »",
                new HtmlCell(row.Id, Link: row.Category is null ? null : $"#lignes?ligne={Uri.EscapeDataString(row.Id)}"),
            ]));
    }
}
