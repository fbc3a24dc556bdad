using System.Collections.Immutable;

namespace Allo62.Model.Urgency;

/// <summary>How urgent a text is, and what the person is to see first.</summary>
/// <param name="Level">The level.</param>
/// <param name="Rule">Id of the rule that decided, "model" when the model's signal did, or null when nothing is urgent.</param>
/// <param name="Message">French message to show before anything else; empty when nothing is urgent.</param>
/// <param name="Numbers">The numbers to show with it, in this order.</param>
public sealed record UrgencyAssessment(UrgencyLevel Level, string? Rule, string Message, ImmutableArray<UrgencyNumber> Numbers)
{
    /// <summary>Nothing urgent.</summary>
    public static UrgencyAssessment Nothing { get; } = new(UrgencyLevel.None, null, "", []);
}
