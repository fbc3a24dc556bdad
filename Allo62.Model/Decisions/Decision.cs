using System.Collections.Immutable;
using Allo62.Model.Intents;

namespace Allo62.Model.Decisions;

/// <summary>What to do with a request, and why.</summary>
/// <param name="Kind">Route, ask or hand over.</param>
/// <param name="Choices">Two or three categories when <see cref="DecisionKind.Clarify"/>, else empty.</param>
/// <param name="Reason">Why a human takes over, when <see cref="DecisionKind.Handoff"/>.</param>
public sealed record Decision(DecisionKind Kind, ImmutableArray<RankedCategory> Choices, HandoffReason? Reason)
{
    internal static Decision Route { get; } = new(DecisionKind.Route, [], null);

    internal static Decision Clarify(ImmutableArray<RankedCategory> choices) => new(DecisionKind.Clarify, choices, null);

    internal static Decision Handoff(HandoffReason reason) => new(DecisionKind.Handoff, [], reason);
}
