using Allo62.Training.Output;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports.Html;

/// <summary>Does the stated confidence come true?</summary>
internal static class ReliabilitySection
{
    public static void Add(HtmlText html, ReportContent content, CategoryLabels labels)
    {
        html.Add($"<p>Quand le modèle se dit sûr à 80 %, a-t-il raison huit fois sur dix ? Sous la diagonale il est trop sûr de lui, au-dessus il est trop prudent. Un gros point compte beaucoup de demandes ; le trait vertical est l'intervalle à 95 %.</p><figure>");
        ReliabilityChart.Add(html, content.Figures.Calibration);
        html.Add($"</figure>");
        HtmlTable.AddFolded(html, "Confiance et réalité", [new("Confiance", Style: "short"), new("Demandes", true), new("Confiance moyenne", true), new("Réponses justes", true), new("Intervalle à 95 %", Style: "short")],
            content.Figures.Calibration.Where(bin => bin.Rows > 0).Select(bin => (IReadOnlyList<HtmlCell>)
            [
                new HtmlCell(FrenchFigure.Interval(bin.From, bin.To), bin.From), HtmlCell.Count(bin.Rows), HtmlCell.Share(bin.Confidence), HtmlCell.Share(bin.Right.Value),
                FrenchFigure.Interval(bin.Right.Low, bin.Right.High),
            ]));
    }
}
