using Allo62.Model.Decisions;

namespace Allo62.Training.Evaluation;

/// <summary>How well texts that nobody answers are told from the others.</summary>
/// <param name="Auroc">Chance that a text out of scope gets a higher score than one in scope.</param>
/// <param name="InScopeAccuracy">Share of the texts in scope that pass the threshold and get the right category.</param>
/// <param name="Recall">Share of the texts out of scope that do not pass it.</param>
public sealed record OutOfScopeMetrics(double Auroc, double InScopeAccuracy, double Recall)
{
    /// <param name="inside">Texts in scope.</param>
    /// <param name="outside">Texts out of scope.</param>
    /// <param name="threshold">From <see cref="OutOfScopeThreshold"/> on validation rows.</param>
    public static OutOfScopeMetrics Of(IReadOnlyList<ScoredRow> inside, IReadOnlyList<ScoredRow> outside, double threshold) => new(
        AreaUnderCurve(inside, outside),
        (double)inside.Count(row => row.IsRight && row.Prediction.OutOfScopeScore <= threshold) / inside.Count,
        (double)outside.Count(row => row.Prediction.OutOfScopeScore > threshold) / outside.Count);

    /// <summary>By ranks (Mann–Whitney), ties counting one half.</summary>
    public static double AreaUnderCurve(IReadOnlyList<ScoredRow> inside, IReadOnlyList<ScoredRow> outside)
    {
        var ascending = inside.Select(row => row.Prediction.OutOfScopeScore).Order().ToArray();
        return outside.Average(row =>
        {
            var below = FirstNotBelow(ascending, row.Prediction.OutOfScopeScore);
            var notAbove = FirstNotBelow(ascending, Math.BitIncrement(row.Prediction.OutOfScopeScore));
            return (below + notAbove) / 2.0 / ascending.Length;
        });
    }

    private static int FirstNotBelow(double[] ascending, double score)
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ascending[middle] < score) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
