using Allo62.Training.Evaluation.Results;

namespace Allo62.Training.Evaluation;

/// <summary>The four outcomes and what they cost.</summary>
internal static class OutcomeTable
{
    public static Outcomes Of(IReadOnlyList<ScoredRow> model, IReadOnlyList<ScoredRow>? champion, OutcomeCosts costs)
    {
        var counts = model.CountBy(OutcomeReading.Of).ToDictionary();
        var before = champion?.CountBy(OutcomeReading.Of).ToDictionary();
        Outcome Outcome(params OutcomeKind[] kinds)
        {
            var rows = kinds.Sum(kind => counts.GetValueOrDefault(kind));
            return new Outcome(
                rows, Estimate.Share(rows, model.Count), kinds.Sum(kind => counts.GetValueOrDefault(kind) * costs.Calls(kind)),
                before is null ? null : kinds.Sum(kind => before.GetValueOrDefault(kind)));
        }
        return new Outcomes(
            Outcome(OutcomeKind.RightRoute), Outcome(OutcomeKind.WrongRoute), Outcome(OutcomeKind.ClarifiedRight, OutcomeKind.ClarifiedWrong),
            Outcome(OutcomeKind.HandedOff, OutcomeKind.HandedOffOutOfScope), counts.GetValueOrDefault(OutcomeKind.ClarifiedRight),
            counts.GetValueOrDefault(OutcomeKind.HandedOffOutOfScope), counts.Sum(count => count.Value * costs.Calls(count.Key)), costs);
    }
}
