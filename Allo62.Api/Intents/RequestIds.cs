using System.Buffers.Binary;
using System.Security.Cryptography;
using Allo62.Api.Security;

namespace Allo62.Api.Intents;

/// <summary>
/// Request ids that prove where they come from: UUIDs of version 7 whose last 40 bits are a signature over the rest. Feedback can so be
/// told from nonsense although nothing of the request was stored, on any replica and after any restart.
/// </summary>
internal sealed class RequestIds(SigningKey key) : IDisposable
{
    private const int SignedBytes = 11;
    private const int TagBytes = 5;

    // Each thread keeps its own: to set one up takes longer than to sign.
    private readonly ThreadLocal<IncrementalHash> _signer = new(() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key.For("allo62 request id 1")));

    public Guid Create(DateTimeOffset now)
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(now).TryWriteBytes(bytes, bigEndian: true, out _);
        Tag(bytes[..SignedBytes], bytes[SignedBytes..]);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>Whether this service made the id.</summary>
    public bool IsOurs(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        Span<byte> tag = stackalloc byte[TagBytes];
        Tag(bytes[..SignedBytes], tag);
        return CryptographicOperations.FixedTimeEquals(tag, bytes[SignedBytes..]);
    }

    /// <summary>When the request was answered.</summary>
    public static DateTimeOffset TimeOf(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var milliseconds = (long)BinaryPrimitives.ReadUInt32BigEndian(bytes) << 16 | BinaryPrimitives.ReadUInt16BigEndian(bytes[4..]);
        return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
    }

    public void Dispose() => _signer.Dispose();

    private void Tag(ReadOnlySpan<byte> signed, Span<byte> tag)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var signer = _signer.Value!;
        signer.AppendData(signed);
        signer.GetHashAndReset(hash);
        hash[..TagBytes].CopyTo(tag);
    }
}
