using Allo62.Training.Evaluation.Results;
using Allo62.Training.Output;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports.Html;

/// <summary>What another threshold would change, and what it costs.</summary>
internal static class ThresholdSection
{
    public static void Add(HtmlText html, ReportContent content, CategoryLabels labels)
    {
        var figures = content.Figures;
        html.Add($"<p>Plus le seuil est bas, plus de demandes sont orientées sans humain, et plus il y a d'erreurs. Le losange marque le réglage actuel du modèle (un seuil par catégorie) ; le rond, le seuil commun choisi ici.</p>");
        html.Add($"<div class=\"slider\"><label for=\"seuil-valeur\">Seuil commun de confiance : <output id=\"seuil-lu\" for=\"seuil-valeur\"></output></label><input type=\"range\" id=\"seuil-valeur\" min=\"0\" max=\"100\" step=\"1\" value=\"80\"></div>");
        html.Add($"<p id=\"seuil-phrase\" class=\"answer\" role=\"status\"></p><div id=\"seuil-issues\"></div>");
        html.Add($"<div class=\"columns\"><figure><figcaption>Risque et part orientée</figcaption>");
        ThresholdCharts.AddRiskCoverage(html, figures);
        html.Add($"</figure><figure><figcaption>Coût selon le seuil</figcaption>");
        ThresholdCharts.AddCost(html, figures);
        html.Add($"</figure></div>");
        AddCosts(html, figures.Outcomes.Costs);
        HtmlTable.AddFolded(html, "Effet de chaque seuil commun",
            [new("Seuil", true), new("Orientées", true), new("Mal orientées", true), new("Intervalle à 95 %", Style: "short"), new("Question posée", true), new("Humain", true), new("Appels par demande", true)],
            figures.RiskCoverage.Select(point => (IReadOnlyList<HtmlCell>)
            [
                HtmlCell.Share(point.Threshold), HtmlCell.Share(point.Coverage), HtmlCell.Share(point.Risk.Value), FrenchFigure.Interval(point.Risk.Low, point.Risk.High),
                HtmlCell.Count(point.Clarified), HtmlCell.Count(point.HandedOff), HtmlCell.Number(point.CallsPerRequest, "0.000"),
            ]));
    }

    private static void AddCosts(HtmlText html, OutcomeCosts costs)
    {
        (string Name, string Label, double Calls)[] inputs =
        [
            ("rightRoute", "Bien orientée", costs.RightRoute), ("wrongRoute", "Mal orientée", costs.WrongRoute),
            ("clarifiedRight", "Question avec le bon choix", costs.ClarifiedRight), ("clarifiedWrong", "Question sans le bon choix", costs.ClarifiedWrong),
            ("handedOff", "Passée à un humain", costs.HandedOff), ("handedOffOutOfScope", "Hors périmètre, dit par un humain", costs.HandedOffOutOfScope),
        ];
        html.Add($"<details class=\"folded\"><summary>Changer le coût de chaque issue (en appels)</summary><div class=\"fields\" id=\"couts\">");
        foreach (var (name, label, calls) in inputs)
            html.Add($"<label>{label} <input type=\"number\" name=\"{name}\" min=\"0\" max=\"100\" step=\"0.05\" value=\"{calls}\"></label>");
        html.Add($"</div></details>");
    }
}
