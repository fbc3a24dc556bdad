using System.Numerics.Tensors;
using Allo62.Model.Data;
using Allo62.Model.Learning;

namespace Allo62.Model.Decisions;

/// <summary>
/// Chooses <see cref="DecisionThresholds"/> on held-out predictions. The share of wrong routes is bounded by testing thresholds
/// from strict to loose and stopping at the first that fails (fixed-sequence testing, Angelopoulos et al. 2021, « Learn then
/// Test »), so the bound holds although the threshold is chosen on the same rows.
/// </summary>
internal static class ThresholdSelector
{
    private const double Confidence = 0.95;
    private const double ClarifyMiss = 0.1;
    private const double Never = 1.01;

    // The first threshold tested lets through this share: with a handful of rows a single error would end the sequence at once.
    private const double FirstTested = 0.2;
    private const int FewestTested = 60;
    private const double FirstAsked = 0.03;

    // Strictest first. Steps of half a point: finer ones add nothing that 95 % confidence on some thousand rows can tell apart.
    private static readonly double[] Candidates = [.. Enumerable.Range(0, 200).Select(step => 0.995 - step * 0.005)];

    public static DecisionThresholds Select(IReadOnlyList<HeldOutPrediction> heldOut, int[] labels, string[] categories, double target)
    {
        var reserved = Array.IndexOf(categories, ReservedCategories.OutOfScope);
        var rows = heldOut.Select(prediction => Read(prediction, labels[prediction.Row])).ToArray();
        var outOfScope = OutOfScopeThreshold.Select(heldOut, labels, reserved);
        var routable = rows.Where(row => row.Top != reserved && row.OutOfScope <= outOfScope).ToArray();
        var common = CommonThreshold(routable, rows.Length, target);
        var route = Enumerable.Range(0, categories.Length).Where(label => label != reserved)
            .ToDictionary(label => categories[label], label => CategoryThreshold(routable, label, common, target));
        var routed = routable.Where(row => row.Confidence >= route[categories[row.Top]]).ToArray();
        var wrong = routed.Count(row => !row.Right);
        var notRouted = routable.Where(row => row.Confidence < route[categories[row.Top]]).ToArray();
        var mass = ClarifyMass(notRouted, rows.Length);
        var asked = notRouted.Where(row => IsChoice(row, mass)).ToArray();
        return new DecisionThresholds
        {
            Route = route,
            ClarifyMass = mass,
            OutOfScope = outOfScope,
            MisroutedTarget = target,
            Coverage = (double)routed.Length / Math.Max(1, rows.Length),
            Misrouted = routed.Length == 0 ? 0 : (double)wrong / routed.Length,
            MisroutedUpperBound = BinomialBound.Upper(wrong, routed.Length, Confidence),
            Clarified = (double)asked.Length / Math.Max(1, rows.Length),
            ClarifyCoverage = asked.Length == 0 ? 0 : (double)asked.Count(row => HoldsRight(row, mass)) / asked.Length,
        };
    }

    private static Row Read(HeldOutPrediction prediction, int label)
    {
        var top = TensorPrimitives.IndexOfMax<float>(prediction.Probabilities);
        var sorted = prediction.Probabilities.OrderDescending().Take(ClarifySet.LargestChoice + 1).ToArray();
        var rank = prediction.Probabilities.Count(p => p > prediction.Probabilities[label]);
        return new Row(top, prediction.Probabilities[top], top == label, rank, sorted, prediction.OutOfScopeScore);
    }

    /// <summary>The loosest confidence whose wrong routes stay under the target, or one that routes nothing.</summary>
    private static double CommonThreshold(Row[] routable, int rows, double target)
    {
        var chosen = Never;
        foreach (var candidate in Candidates)
        {
            var routed = routable.Where(row => row.Confidence >= candidate).ToArray();
            if (routed.Length < Math.Max(FewestTested, FirstTested * rows)) continue;
            if (BinomialBound.Upper(routed.Count(row => !row.Right), routed.Length, Confidence) > target) break;
            chosen = candidate;
        }
        return chosen;
    }

    /// <summary>Stricter than the common threshold where a category's own rows contradict the target.</summary>
    private static double CategoryThreshold(Row[] rows, int label, double common, double target)
    {
        foreach (var candidate in Candidates.Reverse().Where(candidate => candidate >= common))
        {
            var routed = rows.Where(row => row.Top == label && row.Confidence >= candidate).ToArray();
            if (BinomialBound.Lower(routed.Count(row => !row.Right), routed.Length, Confidence) <= target) return candidate;
        }
        return Never;
    }

    /// <summary>The least summed confidence at which choices of two or three miss the answer in at most one case of ten, tested from strict to loose.</summary>
    private static double ClarifyMass(Row[] notRouted, int rows)
    {
        var chosen = Never;
        foreach (var candidate in Candidates)
        {
            var asked = notRouted.Where(row => IsChoice(row, candidate)).ToArray();
            if (asked.Length < Math.Max(FewestTested, FirstAsked * rows)) continue;
            if (BinomialBound.Upper(asked.Count(row => !HoldsRight(row, candidate)), asked.Length, Confidence) > ClarifyMiss) break;
            chosen = candidate;
        }
        return chosen;
    }

    private static bool IsChoice(Row row, double mass) => ClarifySet.Size(row.Sorted, mass) is 2 or ClarifySet.LargestChoice;

    private static bool HoldsRight(Row row, double mass) => row.RankOfRight < ClarifySet.Size(row.Sorted, mass);

    private sealed record Row(int Top, float Confidence, bool Right, int RankOfRight, float[] Sorted, double OutOfScope);
}
