namespace Allo62.Model.Decisions;

/// <summary>How many of the likeliest categories it takes to hold the answer surely enough.</summary>
internal static class ClarifySet
{
    /// <summary>Most categories that a person is asked to choose from.</summary>
    public const int LargestChoice = 3;

    /// <param name="sorted">The highest probabilities, descending.</param>
    /// <param name="mass">Summed probability to reach.</param>
    /// <returns>Number of categories, at least 2: a choice of one is none; one more than there are in <paramref name="sorted"/> when all of them fall short.</returns>
    public static int Size(ReadOnlySpan<float> sorted, double mass)
    {
        var sum = 0.0;
        for (var i = 0; i < sorted.Length; i++)
        {
            sum += sorted[i];
            if (i > 0 && sum >= mass) return i + 1;
        }
        return sorted.Length + 1;
    }
}
