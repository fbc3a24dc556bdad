using Allo62.Training.Output;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports.Html;

/// <summary>Were the analysts' corrections learnt?</summary>
internal static class CorrectionsSection
{
    private const int Shown = 200;

    public static void Add(HtmlText html, ReportContent content, CategoryLabels labels)
    {
        if (content.Corrections.Count == 0)
        {
            html.Add($"<p>Aucune ligne corrigée parmi les lignes d'apprentissage.</p>");
            return;
        }
        var missed = content.Corrections.Where(row => !row.Learned).ToArray();
        html.Add($"<p>{FrenchFigure.Count(content.Corrections.Count, "ligne corrigée", "lignes corrigées")} ; le modèle répond maintenant comme corrigé pour {FrenchFigure.Count(content.Corrections.Count - missed.Length, "d'entre elles")}.</p>");
        if (missed.Length == 0) return;
        HtmlTable.Add(html, "Corrections qui ne sont pas encore apprises", [new("Demande"), new("Corrigée en"), new("Réponse"), new("Confiance", true), new("Correction"), new("Ligne", Style: "short")],
            missed.Take(Shown).Select(row => (IReadOnlyList<HtmlCell>)
                [row.Text, labels.Of(row.Category), labels.Of(row.Answer), HtmlCell.Share(row.Confidence), row.Corrected, row.Id]));
    }
}
