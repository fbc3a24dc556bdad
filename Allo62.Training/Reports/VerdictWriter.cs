using Allo62.Training.Evaluation.Results;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports;

/// <summary>The first screen in sentences: what hurts, and what to do about it in which order.</summary>
internal sealed class VerdictWriter(ReportContent content, double misroutedTarget)
{
    private const int HurtsShown = 4;
    private const int NextShown = 6;
    private const double WorthChanging = 0.01;

    private readonly Dictionary<string, string> _labels = content.Categories.ToDictionary(category => category.Id, category => category.Label);

    public Verdict Write()
    {
        var checks = SafetyChecks.Of(content.Figures, misroutedTarget, content.MissedUrgencies.Count);
        return new Verdict(
            Compare(content.Figures.Headline.Accuracy.Change), checks.All(check => check.State != CheckState.Failed), checks,
            [.. Hurts().Take(HurtsShown)], [.. Next().Take(NextShown)]);
    }

    private static Comparison Compare(Estimate? change) => change switch
    {
        null => Comparison.First,
        { Low: > 0 } => Comparison.Better,
        { High: < 0 } => Comparison.Worse,
        _ => Comparison.Same,
    };

    private IEnumerable<Pointer> Hurts()
    {
        if (content.MissedUrgencies.Count > 0)
            yield return new Pointer($"{FrenchFigure.Count(content.MissedUrgencies.Count, "urgence")} sans alerte : c'est le plus grave.", "#urgences");
        if (content.Figures.Outcomes is { RightRoute.Rows: 0, WrongRoute.Rows: 0 })
            yield return new Pointer($"{SafetyChecks.NothingRouted} Voir ce que donnerait un autre seuil.", "#seuil");
        foreach (var pair in content.Pairs.Where(pair => pair.ExtraCalls > 0).Take(2))
            yield return new Pointer($"« {Label(pair.Category)} » pris pour « {Label(pair.Answer)} » : {FrenchFigure.Count(pair.Rows, "demande")}, {FrenchFigure.Number(pair.ExtraCalls, "0.#")} appels de trop.", PairLink(pair));
        if (content.Figures.Slices.Where(slice => slice.Fails).MinBy(slice => slice.Accuracy.Value) is { } slice)
            yield return new Pointer($"{SliceName.Of(slice)} : {FrenchFigure.Share(slice.Accuracy.Value)} de réponses justes sur {FrenchFigure.Count(slice.Rows, "demande")}, moins que l'ensemble.", "#tranches");
        var handedOff = content.Figures.Outcomes.HandedOff;
        if (handedOff.Rows > 0)
            yield return new Pointer($"{FrenchFigure.Share(handedOff.Share.Value)} des demandes sont passées à un humain.", "#sans-reponse");
    }

    private IEnumerable<Pointer> Next()
    {
        if (content.MissedUrgencies.Count > 0)
            yield return new Pointer($"Lire les {FrenchFigure.Count(content.MissedUrgencies.Count, "urgence")} sans alerte et compléter les règles.", "#urgences");
        var sure = content.Suspects.Count(suspect => suspect.IsConfident);
        if (sure > 0)
            yield return new Pointer($"Relire les étiquettes suspectes, en commençant par le haut de la liste ({FrenchFigure.Count(sure, "forte présomption", "fortes présomptions")}).", "#etiquettes");
        if (content.Pairs.FirstOrDefault(pair => pair.ExtraCalls > 0) is { } pair)
            yield return new Pointer($"Traiter la confusion la plus chère, « {Label(pair.Category)} » / « {Label(pair.Answer)} » : {ActionText.Of(pair.Action)}.", PairLink(pair));
        if (content.Topics.FirstOrDefault(topic => topic.IsNew) is { } topic)
            yield return new Pointer($"Décider si {FrenchFigure.Count(topic.Rows.Count, "demande")} sur « {string.Join(", ", topic.KeyWords.Take(3).Select(word => word.Word))} » méritent une catégorie.", "#sans-reponse");
        if (Cheaper() is { } threshold)
            yield return new Pointer($"Essayer un seuil commun de {FrenchFigure.Share(threshold.Threshold)} : {FrenchFigure.Number(threshold.CallsPerRequest)} appel par demande au lieu de {FrenchFigure.Number(content.Figures.Headline.CallsPerRequest.Value)}.", $"#seuil?seuil={FormattableString.Invariant($"{threshold.Threshold:0.00}")}");
        if (content.Copies.Count > 0)
            yield return new Pointer($"Mettre d'accord {FrenchFigure.Count(content.Copies.Count, "groupe de textes presque identiques classés différemment", "groupes de textes presque identiques classés différemment")}.", "#doublons");
        if (content.Drift is { StabilityIndex: >= DriftLimit })
            yield return new Pointer("Les demandes ont changé depuis l'apprentissage : réentraîner avec les lignes récentes.", "#derive");
    }

    /// <summary>Population stability index from which the change is called strong.</summary>
    public const double DriftLimit = 0.25;

    /// <summary>The cheapest common threshold that keeps the promise on wrong routes, where it saves something.</summary>
    private RiskCoveragePoint? Cheaper() => content.Figures.RiskCoverage
        .Where(point => point.RightRoute + point.WrongRoute > 0 && point.Risk.Value <= misroutedTarget).MinBy(point => point.CallsPerRequest) is { } best
        && best.CallsPerRequest < content.Figures.Headline.CallsPerRequest.Value - WorthChanging ? best : null;

    private string Label(string category) => _labels.GetValueOrDefault(category, category);

    private static string PairLink(ConfusedPair pair) => $"#lignes?categorie={Uri.EscapeDataString(pair.Category)}&reponse={Uri.EscapeDataString(pair.Answer)}";
}
