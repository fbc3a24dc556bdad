using System.Runtime.InteropServices;
using Allo62.Model.Features;
using Allo62.Model.SmallTalk;

namespace Allo62.Model.Packaging;

/// <summary>
/// The extractor's vocabulary as bytes: count, length of the embedding and fingerprint of its word vectors (both 0 without one), keys,
/// blocks, weights, little-endian.
/// </summary>
internal static class FeatureExtractorFormat
{
    private const int HeaderBytes = sizeof(int) + sizeof(float) + sizeof(ulong);
    private const int BytesPerFeature = sizeof(ulong) + sizeof(byte) + sizeof(float);

    public static byte[] Write(FeatureExtractor extractor)
    {
        var count = extractor.Vocabulary.Count;
        var bytes = new byte[HeaderBytes + (long)count * BytesPerFeature];
        BitConverter.TryWriteBytes(bytes, count);
        BitConverter.TryWriteBytes(bytes.AsSpan(sizeof(int)), extractor.Embedding?.Length ?? 0);
        BitConverter.TryWriteBytes(bytes.AsSpan(sizeof(int) + sizeof(float)), extractor.Embedding?.Vectors.Fingerprint ?? 0);
        var keys = bytes.AsSpan(HeaderBytes, count * sizeof(ulong));
        MemoryMarshal.AsBytes<ulong>(extractor.Vocabulary.Keys).CopyTo(keys);
        extractor.Blocks.CopyTo(bytes.AsSpan(HeaderBytes + keys.Length));
        MemoryMarshal.AsBytes<float>(extractor.Weights).CopyTo(bytes.AsSpan(HeaderBytes + keys.Length + count));
        return bytes;
    }

    /// <exception cref="FormatException">The bytes are not such a vocabulary.</exception>
    public static FeatureExtractor Read(ReadOnlySpan<byte> bytes, NGramOptions options, int expected, SmallTalkFilter smallTalk)
    {
        if (bytes.Length < HeaderBytes) throw new FormatException("it is too short.");
        var count = BitConverter.ToInt32(bytes);
        var embedding = ReadEmbedding(BitConverter.ToSingle(bytes[sizeof(int)..]), BitConverter.ToUInt64(bytes[(sizeof(int) + sizeof(float))..]));
        if (count + (embedding?.Dimension ?? 0) != expected) throw new FormatException($"it holds {count} pieces and an embedding of {embedding?.Dimension ?? 0}, the manifest says {expected} features.");
        if (count < 1 || bytes.Length != HeaderBytes + (long)count * BytesPerFeature) throw new FormatException("its length does not fit its number of features.");
        var keys = MemoryMarshal.Cast<byte, ulong>(bytes.Slice(HeaderBytes, count * sizeof(ulong))).ToArray();
        var blocks = bytes.Slice(HeaderBytes + count * sizeof(ulong), count).ToArray();
        var weights = MemoryMarshal.Cast<byte, float>(bytes[(HeaderBytes + count * (sizeof(ulong) + 1))..]).ToArray();
        if (blocks.Any(block => block > (byte)FeatureBlock.Characters)) throw new FormatException("a feature belongs to no block.");
        if (!weights.All(float.IsFinite)) throw new FormatException("a feature's weight is not a finite number.");
        try
        {
            return new FeatureExtractor(options, new Vocabulary(keys), blocks, weights, smallTalk, embedding);
        }
        catch (ArgumentException exception)
        {
            throw new FormatException("its features are not in order.", exception);
        }
    }

    private static TextEmbedding? ReadEmbedding(float length, ulong fingerprint)
    {
        if (length == 0 && fingerprint == 0) return null;
        if (!(length > 0 && float.IsFinite(length))) throw new FormatException("the length of its embedding is no positive number.");
        return WordVectors.French.Fingerprint == fingerprint
            ? new TextEmbedding(WordVectors.French, length)
            : throw new FormatException("it was learned with other word vectors than this program has: train the model again.");
    }
}
