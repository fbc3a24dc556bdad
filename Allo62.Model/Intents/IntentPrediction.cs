using System.Collections.Immutable;
using Allo62.Model.Urgency;

namespace Allo62.Model.Intents;

/// <summary>What a classifier makes of one text.</summary>
/// <param name="Ranked">The likeliest categories, best first; at least one.</param>
/// <param name="OutOfScopeScore">How foreign the text is to all categories; no unit, comparable within one model only.</param>
/// <param name="UnknownShare">Share of the text's pieces that the model has never seen, 0 to 1; 1 for a text without words.</param>
public sealed record IntentPrediction(ImmutableArray<RankedCategory> Ranked, double OutOfScopeScore, double UnknownShare)
{
    /// <summary>What the model says of urgency; null for a model that has not learned it.</summary>
    public UrgencyScores? Urgency { get; init; }

    /// <summary>The likeliest category.</summary>
    public RankedCategory Top => Ranked[0];
}
