namespace Allo62.Model.Scoring;

/// <summary>
/// How foreign a text is, from raw one-vs-all scores: how little the best category claims it, and how much the reserved
/// category does where the training data had one. A threshold on it comes from held-out texts.
/// </summary>
internal static class OutOfScopeScore
{
    /// <param name="scores">Raw scores of all classes.</param>
    /// <param name="outOfScope">Position of the reserved category, or -1.</param>
    public static double Of(ReadOnlySpan<float> scores, int outOfScope)
    {
        var best = float.NegativeInfinity;
        for (var label = 0; label < scores.Length; label++)
        {
            if (label != outOfScope && scores[label] > best) best = scores[label];
        }
        return outOfScope < 0 ? -best : scores[outOfScope] - best;
    }
}
