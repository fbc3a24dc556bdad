using Allo62.Model.Topics;
using Allo62.Training.Output;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports.Html;

/// <summary>What has changed since the model learnt.</summary>
internal static class DriftSection
{
    private const double Little = 0.1;

    public static void Add(HtmlText html, ReportContent content, CategoryLabels labels)
    {
        if (content.Drift is not { } drift)
        {
            html.Add($"<p>Non mesuré : donnez les lignes d'apprentissage avec --train.</p>");
            return;
        }
        var judged = drift.StabilityIndex < Little ? "la répartition a peu changé" : drift.StabilityIndex < VerdictWriter.DriftLimit ? "la répartition a changé un peu" : "la répartition a beaucoup changé";
        html.Add($"<p>{FrenchFigure.Count(drift.Rows, "demande mesurée", "demandes mesurées")} face à {FrenchFigure.Count(drift.TrainRows, "ligne")} d'apprentissage. Indice de stabilité : {FrenchFigure.Number(drift.StabilityIndex)} ; {judged}.</p><div class=\"columns\"><div>");
        AddWords(html, "Mots plus fréquents qu'à l'apprentissage", drift.Rising);
        html.Add($"</div><div>");
        AddWords(html, "Mots moins fréquents", drift.Falling);
        html.Add($"</div></div>");
        if (drift.Months.Count > 1)
        {
            HtmlTable.Add(html, "Mois par mois", [new("Mois"), new("Demandes", true), new("Morceaux inconnus", true), new("Confiance moyenne", true), new("Réponses justes", true)],
                drift.Months.Select(month => (IReadOnlyList<HtmlCell>)
                    [month.Month, HtmlCell.Count(month.Rows), HtmlCell.Share(month.UnknownShare), HtmlCell.Share(month.Confidence), HtmlCell.Share(month.Accuracy.Value)]));
        }
        HtmlTable.AddFolded(html, "Part de chaque catégorie avant et maintenant", [new("Catégorie"), new("Apprentissage", true), new("Maintenant", true), new("Changement", true), new("Sûr")],
            drift.Categories.Select(shift => (IReadOnlyList<HtmlCell>)
            [
                labels.Of(shift.Category), HtmlCell.Share(shift.Before.Value), HtmlCell.Share(shift.After.Value),
                new HtmlCell(FrenchFigure.Change(shift.After.Value - shift.Before.Value), shift.After.Value - shift.Before.Value), shift.Differs ? "oui" : "",
            ]));
    }

    private static void AddWords(HtmlText html, string title, IReadOnlyList<KeyWord> words)
    {
        html.Add($"<h3>{title}</h3>");
        if (words.Count == 0)
        {
            html.Add($"<p>Aucun n'est sûr.</p>");
            return;
        }
        HtmlTable.Add(html, title, [new("Mot"), new("Maintenant", true), new("Apprentissage", true)],
            words.Select(word => (IReadOnlyList<HtmlCell>)[word.Word, HtmlCell.Count(word.Inside), HtmlCell.Count(word.Outside)]));
    }
}
