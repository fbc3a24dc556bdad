namespace Allo62.Api.Storage;

/// <summary>Whether an answered request is kept for review.</summary>
public enum Recording
{
    /// <summary>This service keeps no requests.</summary>
    Off,

    /// <summary>It is on its way to the database.</summary>
    Queued,

    /// <summary>Too many wait for the database: this one is not kept. Feedback on it is.</summary>
    Full,
}
