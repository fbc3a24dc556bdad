using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Allo62.Api.Intents;

namespace Allo62.Api.Conversations;

/// <summary>What one turn of a conversation leaves for the next. It never holds a word of what the person wrote.</summary>
/// <param name="ModelVersion">The model that asked.</param>
/// <param name="ExpiresAt">Unix time in seconds after which it is no longer accepted.</param>
/// <param name="Asked">How many questions were asked so far, this one included.</param>
/// <param name="Conversation">Mark of the front-end's conversation id; null when it gave none.</param>
/// <param name="Signals">Likeliest categories so far.</param>
/// <param name="OutOfScope">Out-of-scope score so far.</param>
/// <param name="Choices">Ids of the categories offered.</param>
/// <param name="Rejected">Ids of categories that the person turned down before.</param>
/// <param name="Urgency">The most urgent block shown so far; null when nothing was urgent.</param>
internal sealed record ConversationState(
    string ModelVersion, long ExpiresAt, int Asked, string? Conversation, ImmutableArray<ConversationState.Signal> Signals, double OutOfScope,
    ImmutableArray<string> Choices, ImmutableArray<string> Rejected, UrgencyAnswer? Urgency)
{
    /// <summary>Questions after which a human takes over.</summary>
    public const int MostQuestions = 2;

    /// <summary>How much of one category the person's words spoke for.</summary>
    /// <param name="C">Id of the category.</param>
    /// <param name="P">Calibrated probability.</param>
    internal readonly record struct Signal(string C, double P);
}

/// <summary>Serialisation of the state, generated at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(ConversationState))]
internal sealed partial class ConversationStateJson : JsonSerializerContext;
