using Allo62.Training.Evaluation.Results;
using Allo62.Training.Output;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports.Html;

/// <summary>The first screen: better, safe, what hurts, what next.</summary>
internal static class SummarySection
{
    public static void Add(HtmlText html, ReportContent content, CategoryLabels labels)
    {
        var verdict = content.Verdict;
        html.Add($"<div class=\"cards\">");
        AddCard(html, Tone(verdict.Comparison), "Est-il meilleur ?", Answer(verdict.Comparison), Explanation(content.Figures.Headline.Accuracy));
        AddCard(html, !verdict.Safe ? "bad" : verdict.Checks.All(check => check.State == CheckState.Passed) ? "good" : "neutral", "Peut-on le mettre en service ?", SafeAnswer(verdict), SafeExplanation(verdict.Checks));
        html.Add($"</div>\n<div class=\"columns\"><div><h3>Ce qui coûte le plus</h3>");
        AddPointers(html, verdict.Hurts, "Rien ne ressort.", ordered: false);
        html.Add($"</div><div><h3>À faire, dans cet ordre</h3>");
        AddPointers(html, verdict.Next, "Rien ne presse.", ordered: true);
        html.Add($"</div></div>");
        AddFigures(html, content.Figures);
        html.Add($"<h3 id=\"controles\">Contrôles avant la mise en service</h3><ul class=\"checks\">");
        foreach (var check in verdict.Checks)
            html.Add($"<li class=\"{ToneOf(check.State)}\"><strong>{check.Name}</strong> <span class=\"state\">{StateName(check.State)}</span><br>{check.Finding}</li>");
        html.Add($"</ul><p class=\"hint\">La décision revient à la commande <code>allo62 models promote</code>, qui refait ces contrôles et d'autres.</p>");
    }

    private static void AddCard(HtmlText html, string tone, string question, string answer, string explanation) =>
        html.Add($"<div class=\"card {tone}\"><h3>{question}</h3><p class=\"answer\">{answer}</p><p>{explanation}</p></div>");

    private static void AddPointers(HtmlText html, IReadOnlyList<Pointer> pointers, string none, bool ordered)
    {
        if (pointers.Count == 0)
        {
            html.Add($"<p>{none}</p>");
            return;
        }
        html.AddMarkup(ordered ? "<ol>" : "<ul>");
        foreach (var pointer in pointers) html.Add($"<li><a href=\"{pointer.Link}\">{pointer.Text}</a></li>");
        html.AddMarkup(ordered ? "</ol>" : "</ul>");
    }

    private static void AddFigures(HtmlText html, EvaluationResult figures)
    {
        var headline = figures.Headline;
        (string Name, HeadlineFigure Figure, bool IsShare)[] rows =
        [
            ("Première réponse juste", headline.Accuracy, true), ("Juste parmi les trois premières", headline.Top3, true),
            ("F1 moyen des catégories", headline.MacroF1, true), ("Orientées sans humain", headline.Routed, true),
            ("Dont mal orientées", headline.Misrouted, true), ("Question avec deux ou trois choix", headline.Clarified, true),
            ("Passées à un humain", headline.HandedOff, true), ("Écart entre confiance et réalité (ECE)", headline.Ece, true),
            ("Appels par demande", headline.CallsPerRequest, false),
        ];
        HtmlTable.Add(html, $"Les chiffres clés, sur {FrenchFigure.Count(figures.Rows, "demande")}",
            [new("Chiffre"), new("Ce modèle", true), new("Intervalle à 95 %", Style: "short"), new("En service", true), new("Changement", true), new("Toujours la plus fréquente", true)],
            rows.Select(row => Cells(row.Name, row.Figure, row.IsShare)));
    }

    private static IReadOnlyList<HtmlCell> Cells(string name, HeadlineFigure figure, bool isShare)
    {
        HtmlCell Shown(double value) => isShare ? HtmlCell.Share(value) : HtmlCell.Number(value);
        return
        [
            name, Shown(figure.Value), isShare ? FrenchFigure.Interval(figure.Low, figure.High) : $"de {FrenchFigure.Number(figure.Low)} à {FrenchFigure.Number(figure.High)}",
            figure.Champion is { } champion ? Shown(champion.Value) : "–",
            figure.Change is not { } change ? "–" : new HtmlCell(isShare ? FrenchFigure.Change(change.Value) : FrenchFigure.Number(change.Value, "+0.00;−0.00;0"), change.Value),
            Shown(figure.Majority),
        ];
    }

    private static string Answer(Comparison comparison) => comparison switch
    {
        Comparison.Better => "Oui, il est meilleur",
        Comparison.Worse => "Non, il est moins bon",
        Comparison.Same => "Ni meilleur ni moins bon",
        _ => "Pas de comparaison possible",
    };

    private static string Tone(Comparison comparison) => comparison switch
    {
        Comparison.Better => "good",
        Comparison.Worse => "bad",
        _ => "neutral",
    };

    private static string Explanation(HeadlineFigure accuracy) => accuracy is { Champion: { } champion, Change: { } change }
        ? $"Première réponse juste : {FrenchFigure.Share(accuracy.Value)}, contre {FrenchFigure.Share(champion.Value)} pour le modèle en service ({FrenchFigure.Change(change.Value)}). {(change.Low <= 0 && change.High >= 0 ? "Le hasard suffit à expliquer l'écart." : "Le hasard n'explique pas l'écart.")}"
        : $"Première réponse juste : {FrenchFigure.Share(accuracy.Value)}. Aucun modèle en service n'a été donné pour comparer.";

    private static string SafeAnswer(Verdict verdict) =>
        !verdict.Safe ? "Non, pas en l'état" : verdict.Checks.Any(check => check.State != CheckState.Passed) ? "Oui, sous réserve" : "Oui";

    private static string SafeExplanation(IReadOnlyList<Check> checks)
    {
        var failed = checks.Where(check => check.State == CheckState.Failed).Select(check => check.Name).ToArray();
        if (failed.Length > 0) return $"Contrôle non tenu : {string.Join(" ; ", failed)}.";
        var open = checks.Count(check => check.State != CheckState.Passed);
        return open == 0 ? $"Les {checks.Count} contrôles sont tenus."
            : $"{FrenchFigure.Count(checks.Count - open, "contrôle tenu", "contrôles tenus")}, {FrenchFigure.Count(open, "à vérifier ou non mesuré", "à vérifier ou non mesurés")}.";
    }

    private static string StateName(CheckState state) => state switch
    {
        CheckState.Passed => "tenu",
        CheckState.Failed => "non tenu",
        CheckState.Unsure => "à vérifier",
        _ => "non mesuré",
    };

    private static string ToneOf(CheckState state) => state switch { CheckState.Passed => "good", CheckState.Failed => "bad", _ => "neutral" };
}
