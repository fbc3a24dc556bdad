namespace Allo62.Api.Intents;

/// <summary>What a person wrote, and what the front-end knows of the situation.</summary>
/// <param name="Text">The person's own words. Required, not blank.</param>
/// <param name="Channel">Where it was written: chat, web, telephone, mail.</param>
/// <param name="Commune">INSEE code, postal code or name of the commune; unknown ones are answered with the county-wide contact.</param>
/// <param name="ConversationId">The front-end's own identifier of the conversation.</param>
/// <param name="Explain">Whether to say which words weighed.</param>
public sealed record ClassifyRequest(string? Text, string? Channel = null, string? Commune = null, string? ConversationId = null, bool Explain = false);
