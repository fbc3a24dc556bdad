using Allo62.Model.Decisions;
using Allo62.Training.Evaluation.Results;

namespace Allo62.Training.Evaluation;

/// <summary>What every common threshold from 0 to 1 would do, in steps of a hundredth.</summary>
internal static class RiskCoverage
{
    private const int Steps = 100;

    public static IReadOnlyList<RiskCoveragePoint> Of(IReadOnlyList<ScoredRow> rows, DecisionThresholds thresholds, OutcomeCosts costs)
    {
        // The two ends of the scale tell, for each row, what happens at and below its confidence: it is routed, or it is not.
        var routing = Policy(thresholds, 0);
        var asking = Policy(thresholds, double.PositiveInfinity);
        var ends = rows.AsParallel().AsOrdered().Select(row => (
            row.Prediction.Top.Confidence,
            IfRouted: OutcomeReading.Of(row, routing.Decide(row.Prediction)),
            IfNot: OutcomeReading.Of(row, asking.Decide(row.Prediction)))).ToArray();
        return [.. Enumerable.Range(0, Steps + 1).Select(step => Point((double)step / Steps, ends, costs))];
    }

    private static RiskCoveragePoint Point(double threshold, (double Confidence, OutcomeKind IfRouted, OutcomeKind IfNot)[] ends, OutcomeCosts costs)
    {
        var counts = new int[Enum.GetValues<OutcomeKind>().Length];
        foreach (var (confidence, ifRouted, ifNot) in ends) counts[(int)(confidence >= threshold ? ifRouted : ifNot)]++;
        int Count(OutcomeKind outcome) => counts[(int)outcome];
        var routed = Count(OutcomeKind.RightRoute) + Count(OutcomeKind.WrongRoute);
        return new RiskCoveragePoint(
            threshold, (double)routed / ends.Length, Estimate.Share(Count(OutcomeKind.WrongRoute), routed), Count(OutcomeKind.RightRoute),
            Count(OutcomeKind.WrongRoute), Count(OutcomeKind.ClarifiedRight) + Count(OutcomeKind.ClarifiedWrong), Count(OutcomeKind.ClarifiedRight),
            Count(OutcomeKind.HandedOff) + Count(OutcomeKind.HandedOffOutOfScope), Count(OutcomeKind.HandedOffOutOfScope),
            counts.Select((count, outcome) => count * costs.Calls((OutcomeKind)outcome)).Sum() / ends.Length);
    }

    private static DecisionPolicy Policy(DecisionThresholds thresholds, double threshold) =>
        new(thresholds with { Route = thresholds.Route.Keys.ToDictionary(category => category, _ => threshold) });
}
