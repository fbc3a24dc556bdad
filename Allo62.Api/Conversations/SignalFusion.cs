using System.Collections.Immutable;
using Allo62.Model.Data;
using Allo62.Model.Intents;

namespace Allo62.Api.Conversations;

/// <summary>Reads new words together with what the words before them spoke for.</summary>
internal static class SignalFusion
{
    // Half weight for what came before: « en fait c'est pour un trou sur la route » must be able to change the subject.
    private const double WeightBefore = 0.5;

    /// <param name="before">State of the turn before.</param>
    /// <param name="now">The new words alone, with all categories ranked.</param>
    /// <param name="rejected">Categories that the person turned down.</param>
    public static IntentPrediction Combine(ConversationState before, IntentPrediction now, IReadOnlyCollection<string> rejected)
    {
        var known = before.Signals.ToDictionary(signal => signal.C, signal => signal.P);
        var others = Math.Max(1, now.Ranked.Length - known.Count);
        var rest = Math.Max(1e-6, 1 - known.Values.Sum()) / others;
        var combined = now.Ranked
            .Where(category => !rejected.Contains(category.Category))
            .Select(category => category with { Confidence = category.Confidence * Math.Pow(known.GetValueOrDefault(category.Category, rest), WeightBefore) });
        return Normalise(combined, Math.Min(before.OutOfScope, now.OutOfScopeScore), now.UnknownShare);
    }

    /// <summary>What remains of the signals when the person turned down what was offered.</summary>
    public static IntentPrediction Without(ConversationState before, IReadOnlyCollection<string> rejected) => Normalise(
        before.Signals.Where(signal => !rejected.Contains(signal.C)).Select(signal => new RankedCategory(signal.C, signal.P)), before.OutOfScope, 0);

    private static IntentPrediction Normalise(IEnumerable<RankedCategory> weighted, double outOfScope, double unknownShare)
    {
        var categories = weighted.OrderByDescending(category => category.Confidence).ToArray();
        var sum = categories.Sum(category => category.Confidence);
        return categories.Length == 0 || sum <= 0
            ? new IntentPrediction([new RankedCategory(ReservedCategories.OutOfScope, 1)], outOfScope, unknownShare)
            : new IntentPrediction([.. categories.Select(category => category with { Confidence = category.Confidence / sum })], outOfScope, unknownShare);
    }
}
