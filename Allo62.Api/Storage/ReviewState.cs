namespace Allo62.Api.Storage;

/// <summary>How far an analyst is with a request.</summary>
public enum ReviewState
{
    /// <summary>Nobody has taken it.</summary>
    Open,

    /// <summary>Someone is at it.</summary>
    Claimed,

    /// <summary>Its category is settled.</summary>
    Resolved,

    /// <summary>Looked at; the text teaches nothing.</summary>
    Unusable,
}
