namespace Allo62.Api.Intents;

/// <summary>What a person wrote, and what the front-end knows of the situation.</summary>
/// <param name="Text">The person's own words. Required, not blank, unless choice is given.</param>
/// <param name="Channel">Where it was written: chat, web, telephone, mail.</param>
/// <param name="Commune">INSEE code, postal code or name of the commune; unknown ones are answered with the county-wide contact.</param>
/// <param name="ConversationId">The front-end's own identifier of the conversation. Not kept.</param>
/// <param name="Explain">Whether to say which words weighed.</param>
/// <param name="State">The state of the clarification that this request answers.</param>
/// <param name="Choice">With a state: id of the category that the person chose, or <c>none</c> when none of the choices fits.</param>
public sealed record ClassifyRequest(
    string? Text = null, string? Channel = null, string? Commune = null, string? ConversationId = null, bool Explain = false, string? State = null, string? Choice = null);
