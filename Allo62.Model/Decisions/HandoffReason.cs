namespace Allo62.Model.Decisions;

/// <summary>Why a human takes over.</summary>
public enum HandoffReason
{
    /// <summary>Nothing in the catalogue answers this.</summary>
    OutOfScope,

    /// <summary>The model is not sure enough, and no small choice holds the answer.</summary>
    LowConfidence,

    /// <summary>The text holds several needs that do not go together.</summary>
    SeveralNeeds,

    /// <summary>The person asks for a human.</summary>
    AskedForHuman,
}
