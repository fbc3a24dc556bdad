using Allo62.Training.Evaluation;
using Allo62.Training.Evaluation.Results;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports;

/// <summary>What must hold before a model goes into service, as far as one evaluation can tell. The gate of <c>allo62 models promote</c> has the last word.</summary>
internal static class SafetyChecks
{
    /// <summary>The promise on wrong routes is kept by a model that routes nobody, and nobody is helped.</summary>
    public const string NothingRouted = "Aucune demande n'est orientée sans humain.";

    public static IReadOnlyList<Check> Of(EvaluationResult figures, double misroutedTarget, int missedUrgencies) =>
    [
        Accuracy(figures.Headline.Accuracy),
        Misrouted(figures.Outcomes, misroutedTarget),
        Urgency(figures.Urgency, missedUrgencies),
        Calibration(figures),
        OutOfScope(figures.OutOfScope, misroutedTarget),
    ];

    private static Check Accuracy(HeadlineFigure accuracy)
    {
        const string name = "Pas moins juste que le modèle en service";
        if (accuracy.Change is not { } change || accuracy.Champion is not { } champion)
            return new Check(name, CheckState.NotMeasured, $"Pas de modèle en service donné. Réponse juste : {FrenchFigure.Share(accuracy.Value)}.");
        var state = change.High < 0 ? CheckState.Failed : CheckState.Passed;
        return new Check(name, state, $"{FrenchFigure.Share(accuracy.Value)} contre {FrenchFigure.Share(champion.Value)} : {FrenchFigure.Change(change.Value)} (de {FrenchFigure.Change(change.Low)} à {FrenchFigure.Change(change.High)}).");
    }

    private static Check Misrouted(Outcomes outcomes, double target)
    {
        var routed = outcomes.RightRoute.Rows + outcomes.WrongRoute.Rows;
        var name = $"Au plus {FrenchFigure.Share(target)} de mauvaises orientations";
        if (routed == 0) return new Check(name, CheckState.Unsure, $"{NothingRouted} Le plus souvent : trop d'étiquettes fausses, ou trop peu de lignes.");
        var wrong = Estimate.Share(outcomes.WrongRoute.Rows, routed);
        var state = wrong.Low > target ? CheckState.Failed : wrong.Value > target ? CheckState.Unsure : CheckState.Passed;
        return new Check(name, state, $"{FrenchFigure.Count(outcomes.WrongRoute.Rows)} sur {FrenchFigure.Count(routed, "demande orientée", "demandes orientées")} : {FrenchFigure.Share(wrong)}.");
    }

    private static Check Urgency(UrgencyResult? urgency, int missed)
    {
        const string name = "Les urgences ne sont pas moins bien vues";
        if (urgency is null)
        {
            return missed == 0
                ? new Check(name, CheckState.NotMeasured, "Aucune ligne dont l'urgence est connue n'a été donnée.")
                : new Check(name, CheckState.Unsure, $"Non mesuré ; {FrenchFigure.Count(missed, "demande")} d'une catégorie urgente n'ont pas donné l'alerte.");
        }
        var before = urgency.ChampionRecall;
        var state = before is null ? CheckState.Unsure : urgency.Recall.Value < before.Value ? CheckState.Failed : CheckState.Passed;
        var compared = before is null ? "pas de modèle en service donné" : $"le modèle en service : {FrenchFigure.Share(before.Value)}";
        return new Check(name, state, $"{FrenchFigure.Share(urgency.Recall)} des urgences vues, {FrenchFigure.Share(urgency.FalseAlarms.Value)} de fausses alertes ; {compared}.");
    }

    private static Check Calibration(EvaluationResult figures)
    {
        var (ece, shown) = (figures.Headline.Ece, CalibrationError.WithoutChance(figures.Calibration));
        var compared = ece.Champion is { } champion ? $" ; le modèle en service : {FrenchFigure.Share(champion.Value)}" : "";
        return new Check("La confiance affichée dit vrai", CalibrationError.IsWithin(figures, CalibrationError.Largest) ? CheckState.Passed : CheckState.Failed,
            $"Écart moyen entre confiance et réalité : {FrenchFigure.Share(ece.Value)}{compared}. Sans la part du hasard : {FrenchFigure.Share(shown)} (au plus {FrenchFigure.Share(CalibrationError.Largest)} attendus).");
    }

    private static Check OutOfScope(OutOfScopeResult? outOfScope, double target)
    {
        const string name = "Le hors périmètre n'est pas envoyé à un service";
        if (outOfScope is null) return new Check(name, CheckState.NotMeasured, "Aucune ligne hors périmètre.");
        var mistaken = outOfScope.RoutedByMistake;
        var state = mistaken.Low > target ? CheckState.Failed : mistaken.Value > target ? CheckState.Unsure : CheckState.Passed;
        return new Check(name, state, $"{FrenchFigure.Share(mistaken)} des {FrenchFigure.Count(outOfScope.Rows, "demande")} hors périmètre orientées par erreur.");
    }
}
