using System.Runtime.InteropServices;
using Allo62.Model.Features;
using Allo62.Model.SmallTalk;

namespace Allo62.Model.Packaging;

/// <summary>The extractor's vocabulary as bytes: count, keys, blocks, weights, little-endian.</summary>
internal static class FeatureExtractorFormat
{
    private const int HeaderBytes = sizeof(int);
    private const int BytesPerFeature = sizeof(ulong) + sizeof(byte) + sizeof(float);

    public static byte[] Write(FeatureExtractor extractor)
    {
        var count = extractor.Dimension;
        var bytes = new byte[HeaderBytes + (long)count * BytesPerFeature];
        BitConverter.TryWriteBytes(bytes, count);
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
        if (count != expected) throw new FormatException($"it holds {count} features, the manifest says {expected}.");
        if (count < 1 || bytes.Length != HeaderBytes + (long)count * BytesPerFeature) throw new FormatException("its length does not fit its number of features.");
        var keys = MemoryMarshal.Cast<byte, ulong>(bytes.Slice(HeaderBytes, count * sizeof(ulong))).ToArray();
        var blocks = bytes.Slice(HeaderBytes + count * sizeof(ulong), count).ToArray();
        var weights = MemoryMarshal.Cast<byte, float>(bytes[(HeaderBytes + count * (sizeof(ulong) + 1))..]).ToArray();
        if (blocks.Any(block => block > (byte)FeatureBlock.Characters)) throw new FormatException("a feature belongs to no block.");
        if (!weights.All(float.IsFinite)) throw new FormatException("a feature's weight is not a finite number.");
        try
        {
            return new FeatureExtractor(options, new Vocabulary(keys), blocks, weights, smallTalk);
        }
        catch (ArgumentException exception)
        {
            throw new FormatException("its features are not in order.", exception);
        }
    }
}
