using System.Collections.Immutable;
using Allo62.Model.Data;
using Allo62.Model.Intents;

namespace Allo62.Model.Decisions;

/// <summary>Prediction → decision, by the thresholds that training chose.</summary>
public sealed class DecisionPolicy(DecisionThresholds thresholds)
{
    /// <summary>How many ranked categories a prediction must hold for <see cref="Decide"/>.</summary>
    public const int RankedNeeded = ClarifySet.LargestChoice + 2;

    /// <summary>Decides what to do.</summary>
    /// <param name="prediction">With at least <see cref="RankedNeeded"/> categories, or all there are.</param>
    public Decision Decide(IntentPrediction prediction)
    {
        ArgumentNullException.ThrowIfNull(prediction);
        var top = prediction.Top;
        if (top.Category == ReservedCategories.OutOfScope || prediction.OutOfScopeScore > thresholds.OutOfScope)
            return Decision.Handoff(HandoffReason.OutOfScope);
        if (top.Confidence >= thresholds.Route[top.Category]) return Decision.Route;
        var choices = Choices(prediction.Ranked);
        return choices.Length is >= 2 and <= ClarifySet.LargestChoice ? Decision.Clarify(choices) : Decision.Handoff(HandoffReason.LowConfidence);
    }

    private ImmutableArray<RankedCategory> Choices(ImmutableArray<RankedCategory> ranked)
    {
        Span<float> confidences = stackalloc float[Math.Min(ranked.Length, ClarifySet.LargestChoice + 1)];
        for (var i = 0; i < confidences.Length; i++) confidences[i] = (float)ranked[i].Confidence;
        var size = ClarifySet.Size(confidences, thresholds.ClarifyMass);
        if (size > ClarifySet.LargestChoice) return [];
        return [.. ranked.Take(size).Where(choice => choice.Category != ReservedCategories.OutOfScope)];
    }
}
