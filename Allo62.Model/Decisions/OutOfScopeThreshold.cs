using Allo62.Model.Learning;

namespace Allo62.Model.Decisions;

/// <summary>The out-of-scope score that separates best on held-out texts.</summary>
public static class OutOfScopeThreshold
{
    /// <summary>Without examples of what is out of scope, this share of the texts in scope is let go.</summary>
    private const double LetGo = 0.03;

    /// <summary>
    /// How many errors outside an error inside outweighs: a person who is sent away has no answer, a foreign text that passes still
    /// meets the confidence that a route needs.
    /// </summary>
    private const double WeightInside = 3;

    internal static double Select(IReadOnlyList<HeldOutPrediction> heldOut, int[] labels, int reserved)
    {
        var inside = heldOut.Where(p => labels[p.Row] != reserved).Select(p => p.OutOfScopeScore).Order().ToArray();
        var outside = reserved < 0 ? [] : heldOut.Where(p => labels[p.Row] == reserved).Select(p => p.OutOfScopeScore).Order().ToArray();
        return Select(inside, outside);
    }

    /// <summary>The threshold with the fewest errors of both kinds by share; one inside weighs three times one outside.</summary>
    /// <param name="inside">Scores of texts in scope, ascending.</param>
    /// <param name="outside">Scores of texts out of scope, ascending; may be empty: then 3 % of the texts in scope are let go.</param>
    /// <returns>Texts with a higher score are out of scope.</returns>
    public static double Select(double[] inside, double[] outside)
    {
        if (inside.Length == 0) return double.PositiveInfinity;
        if (outside.Length == 0) return inside[(int)((inside.Length - 1) * (1 - LetGo))];
        // Youden's index, weighted: shares, so that the numbers of texts do not matter.
        return inside.Concat(outside).Distinct()
            .MaxBy(threshold => WeightInside * AtMost(inside, threshold) / inside.Length - AtMost(outside, threshold) / (double)outside.Length);
    }

    private static int AtMost(double[] ascending, double threshold)
    {
        var at = Array.BinarySearch(ascending, threshold);
        if (at < 0) return ~at;
        while (at < ascending.Length && ascending[at] <= threshold) at++;
        return at;
    }
}
