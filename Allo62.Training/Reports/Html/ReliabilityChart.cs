using Allo62.Training.Evaluation.Results;
using Allo62.Training.Output;

namespace Allo62.Training.Reports.Html;

/// <summary>Confidence against what came true, with intervals; the size of a point tells how many rows stand behind it.</summary>
internal static class ReliabilityChart
{
    public static void Add(HtmlText html, IReadOnlyList<CalibrationBin> bins)
    {
        var frame = new PlotFrame(
            "graphe-fiabilite", "Part de réponses justes selon la confiance affichée ; sur la diagonale, la confiance dit vrai. Les valeurs sont dans le tableau.",
            "Confiance affichée", "Réponses justes", 0, 1, 0, 1)
        { ShownX = value => value.ToString("0 %", FrenchFigure.Culture), ShownY = value => value.ToString("0 %", FrenchFigure.Culture) };
        var most = Math.Max(1, bins.Max(bin => bin.Rows));
        frame.Open(html);
        html.Add($"<line class=\"ideal\" x1=\"{frame.AtX(0)}\" y1=\"{frame.AtY(0)}\" x2=\"{frame.AtX(1)}\" y2=\"{frame.AtY(1)}\"/>");
        foreach (var bin in bins.Where(bin => bin.Rows > 0))
        {
            html.Add($"<line class=\"whisker\" x1=\"{frame.AtX(bin.Confidence)}\" x2=\"{frame.AtX(bin.Confidence)}\" y1=\"{frame.AtY(bin.Right.Low)}\" y2=\"{frame.AtY(bin.Right.High)}\"/>");
            html.Add($"<circle class=\"point\" cx=\"{frame.AtX(bin.Confidence)}\" cy=\"{frame.AtY(bin.Right.Value)}\" r=\"{3 + 7 * Math.Sqrt((double)bin.Rows / most)}\"/>");
        }
        PlotFrame.Close(html);
    }
}
