namespace Allo62.Model.Decisions;

/// <summary>What to do with a request.</summary>
public enum DecisionKind
{
    /// <summary>Show the interlocutor of the likeliest category.</summary>
    Route,

    /// <summary>Let the person choose between two or three.</summary>
    Clarify,

    /// <summary>A human takes over.</summary>
    Handoff,
}
