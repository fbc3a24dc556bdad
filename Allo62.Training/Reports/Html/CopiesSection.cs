using Allo62.Training.Output;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports.Html;

/// <summary>Near-copies under different labels.</summary>
internal static class CopiesSection
{
    private const int GroupsShown = 100;
    private const int RowsShown = 12;

    public static void Add(HtmlText html, ReportContent content, CategoryLabels labels)
    {
        if (content.Copies.Count == 0)
        {
            html.Add($"<p>Aucun.</p>");
            return;
        }
        html.Add($"<p>{FrenchFigure.Count(content.Copies.Count, "groupe")} de textes presque identiques dont les étiquettes diffèrent. Une seule peut être juste, sauf si le texte en dit trop peu.</p>");
        HtmlTable.Add(html, content.Copies.Count > GroupsShown ? $"Les {GroupsShown} premiers groupes ; tous sont dans doublons.csv" : "Textes presque identiques classés différemment",
            [new("Texte"), new("Groupe", true), new("Étiquette"), new("Ligne", Style: "short"), new("Provenance")],
            content.Copies.Take(GroupsShown).SelectMany((group, i) => group.Take(RowsShown).Select(row => (IReadOnlyList<HtmlCell>)
                [row.Text, HtmlCell.Count(i + 1), labels.Of(row.Category), row.Id, Origin(row)])));
    }

    public static string Origin(RowReference row) => row.InTraining ? "apprentissage" : "mesure";
}
