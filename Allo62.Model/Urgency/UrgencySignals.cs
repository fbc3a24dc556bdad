using Allo62.Model.Intents;

namespace Allo62.Model.Urgency;

/// <summary>What speaks for and against an emergency, as numbers: the one list that learning and answering share.</summary>
internal static class UrgencySignals
{
    public const int Count = 7;

    /// <param name="any">Raw score of the model's question « any emergency? ».</param>
    /// <param name="vital">Raw score of the model's question « a life in danger? ».</param>
    /// <param name="rule">Level of the rule that matched.</param>
    /// <param name="lookAlike">Whether a look-alike was seen.</param>
    /// <param name="ofUrgentCategories">Summed confidence of the categories that have urgency guidance, 0 to 1.</param>
    /// <param name="unknownShare">See <see cref="IntentPrediction.UnknownShare"/>.</param>
    /// <param name="signals">Receives <see cref="Count"/> numbers.</param>
    public static void Fill(
        float any, float vital, UrgencyLevel rule, bool lookAlike, double ofUrgentCategories, double unknownShare, Span<float> signals)
    {
        signals[0] = any;
        signals[1] = vital;
        signals[2] = rule == UrgencyLevel.Urgent ? 1 : 0;
        signals[3] = rule == UrgencyLevel.Vital ? 1 : 0;
        signals[4] = lookAlike ? 1 : 0;
        signals[5] = (float)ofUrgentCategories;
        signals[6] = (float)unknownShare;
    }
}
