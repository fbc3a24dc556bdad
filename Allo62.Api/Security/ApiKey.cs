using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Allo62.Api.Security;

/// <summary>A key as it is kept: never the secret itself, only its hash.</summary>
/// <param name="Id">Public part; tells which key was used.</param>
/// <param name="Name">Whose key it is.</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Hash">SHA-256 of the secret, base64. The secret has 256 random bits, so that a slow hash would add nothing.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="RevokedAt">When it was revoked; null while it is good.</param>
internal sealed record ApiKey(string Id, string Name, string Role, string Hash, DateTimeOffset CreatedAt, DateTimeOffset? RevokedAt)
{
    private const string Prefix = "allo62_";
    private const int IdBytes = 6;
    private const int SecretBytes = 32;
    private const int IdLength = IdBytes * 2;

    [JsonIgnore]
    public bool IsGood => RevokedAt is null;

    /// <summary>A new key and the text to hand over, which is shown once and kept nowhere.</summary>
    public static (ApiKey Key, string Text) Create(string name, string role, DateTimeOffset now)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        return (new ApiKey(id, name, role, HashOf(secret), now, null), $"{Prefix}{id}_{secret}");
    }

    /// <summary>The two parts of a key's text; null when it is none.</summary>
    public static (string Id, string Secret)? Parse(string text) =>
        text.StartsWith(Prefix, StringComparison.Ordinal) && text.Length > Prefix.Length + IdLength + 1 && text[Prefix.Length + IdLength] == '_'
            ? (text.Substring(Prefix.Length, IdLength), text[(Prefix.Length + IdLength + 1)..])
            : null;

    public static string HashOf(string secret) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
