using Allo62.Training.Evaluation.Results;
using Allo62.Training.Output;

namespace Allo62.Training.Reports.Html;

/// <summary>Risk against coverage, and cost against threshold; the script moves the points « seuil ».</summary>
internal static class ThresholdCharts
{
    /// <summary>Fewest routed rows that a point of the curve stands on.</summary>
    private const int FewestRouted = 20;

    private static readonly Func<double, string> Percent = value => value.ToString("0 %", FrenchFigure.Culture);

    public static void AddRiskCoverage(HtmlText html, EvaluationResult figures)
    {
        RiskCoveragePoint[] points = [.. figures.RiskCoverage.Where(point => point.RightRoute + point.WrongRoute >= FewestRouted)];
        if (points.Length == 0) return;
        var top = PlotFrame.RoundUp(points.Max(point => point.Risk.Value));
        var frame = new PlotFrame(
            "graphe-risque", "Part des demandes mal orientées selon la part des demandes orientées sans humain ; les valeurs sont dans le tableau.",
            "Demandes orientées sans humain", "Dont mal orientées", 0, 1, 0, top) { ShownX = Percent, ShownY = value => FrenchFigure.Number(value * 100, "0.#") + " %" };
        frame.Open(html);
        html.Add($"<polygon class=\"band\" points=\"{frame.Points(points.Select(point => (point.Coverage, point.Risk.High)).Concat(points.Reverse().Select(point => (point.Coverage, point.Risk.Low))))}\"/>");
        html.Add($"<polyline class=\"line\" points=\"{frame.Points(points.Select(point => (point.Coverage, point.Risk.Value)))}\"/>");
        var (x, y) = (frame.AtX(figures.Headline.Routed.Value), frame.AtY(figures.Headline.Misrouted.Value));
        html.Add($"<path class=\"now\" d=\"M {x} {y - 9} l 9 9 l -9 9 l -9 -9 z\"/><circle class=\"moved\" r=\"8\" cx=\"-20\" cy=\"-20\"/>");
        PlotFrame.Close(html);
    }

    public static void AddCost(HtmlText html, EvaluationResult figures)
    {
        var calls = figures.RiskCoverage.Select(point => point.CallsPerRequest).Append(figures.Headline.CallsPerRequest.Value).ToArray();
        var (from, to) = (Math.Floor(calls.Min() * 10) / 10, Math.Ceiling(calls.Max() * 10) / 10);
        var frame = new PlotFrame(
            "graphe-cout", "Appels par demande selon le seuil de confiance ; les valeurs sont dans le tableau.", "Seuil de confiance", "Appels par demande",
            0, 1, from, Math.Max(to, from + 0.1)) { ShownX = Percent, ShownY = value => FrenchFigure.Number(value, "0.00") };
        frame.Open(html);
        html.Add($"<polyline class=\"line\" points=\"{frame.Points(figures.RiskCoverage.Select(point => (point.Threshold, point.CallsPerRequest)))}\"/>");
        html.Add($"<line class=\"nowline\" x1=\"{frame.AtX(0)}\" x2=\"{frame.AtX(1)}\" y1=\"{frame.AtY(figures.Headline.CallsPerRequest.Value)}\" y2=\"{frame.AtY(figures.Headline.CallsPerRequest.Value)}\"/>");
        html.Add($"<circle class=\"moved\" r=\"8\" cx=\"-20\" cy=\"-20\"/>");
        PlotFrame.Close(html);
    }
}
