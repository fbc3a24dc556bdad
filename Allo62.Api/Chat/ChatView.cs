using Allo62.Api.Intents;

namespace Allo62.Api.Chat;

/// <summary>What /chat shows.</summary>
/// <param name="Name">Name of the service.</param>
/// <param name="QuickExit">Where a person goes who leaves quickly.</param>
/// <param name="Desk">The human desk.</param>
/// <param name="Now">The moment of the page, for « ouvre demain ».</param>
public sealed record ChatView(string Name, string QuickExit, ContactAnswer Desk, DateTimeOffset Now)
{
    /// <summary>The answer; null on the first page.</summary>
    public ClassifyResponse? Answer { get; init; }

    /// <summary>What the person wrote, kept in the field when something went wrong.</summary>
    public string Text { get; init; } = "";

    /// <summary>What the person wrote as their commune.</summary>
    public string Commune { get; init; } = "";

    /// <summary>A sentence for the person: what went wrong, or thanks.</summary>
    public string? Message { get; init; }

    /// <summary>Whether the message is about something that went wrong.</summary>
    public bool IsFault { get; init; }
}
