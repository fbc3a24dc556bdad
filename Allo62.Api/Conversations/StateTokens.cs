using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Allo62.Api.Security;

namespace Allo62.Api.Conversations;

/// <summary>Signs conversation states and checks them: base64url of the state, a point, base64url of its HMAC-SHA256.</summary>
internal sealed class StateTokens(SigningKey key, TimeProvider time)
{
    /// <summary>Longest token that is looked at, in characters.</summary>
    public const int LongestToken = 8_192;

    private const int ConversationMarkBytes = 9;

    private readonly byte[] _key = key.For("allo62 conversation state 1");
    private readonly byte[] _conversationKey = key.For("allo62 conversation id 1");

    public string Write(ConversationState state)
    {
        var payload = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(state, ConversationStateJson.Default.ConversationState));
        return $"{payload}.{Base64Url.EncodeToString(Sign(payload))}";
    }

    /// <summary>Mark of a conversation id: tells whether two are the same, without telling what it is.</summary>
    public string? Mark(string? conversationId) => conversationId is null
        ? null
        : Base64Url.EncodeToString(HMACSHA256.HashData(_conversationKey, Encoding.UTF8.GetBytes(conversationId)).AsSpan(0, ConversationMarkBytes));

    public StateReading Read(string token, string? conversationId)
    {
        if (Open(token) is not { } state) return new StateReading(null, StateFault.Altered);
        // A front-end may leave its id out; another one's state it may not bring.
        if (conversationId is not null && state.Conversation is not null && state.Conversation != Mark(conversationId)) return new StateReading(null, StateFault.OtherConversation);
        return state.ExpiresAt < time.GetUtcNow().ToUnixTimeSeconds() ? new StateReading(null, StateFault.Expired) : new StateReading(state, null);
    }

    private ConversationState? Open(string token)
    {
        var point = token.IndexOf('.', StringComparison.Ordinal);
        if (point <= 0 || token.Length > LongestToken) return null;
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var signed = token.AsSpan(point + 1);
        if (!Base64Url.IsValid(signed, out var length) || length != signature.Length || !Base64Url.TryDecodeFromChars(signed, signature, out _)) return null;
        var payload = token[..point];
        if (!CryptographicOperations.FixedTimeEquals(signature, Sign(payload))) return null;
        return JsonSerializer.Deserialize(Base64Url.DecodeFromChars(payload), ConversationStateJson.Default.ConversationState);
    }

    private byte[] Sign(string payload) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(payload));
}
