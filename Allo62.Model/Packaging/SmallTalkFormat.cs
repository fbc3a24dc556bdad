using System.Runtime.InteropServices;
using Allo62.Model.Features;
using Allo62.Model.SmallTalk;

namespace Allo62.Model.Packaging;

/// <summary>The small talk that a model looks through, as bytes: hashes of words and pairs, then their log-odds, little-endian.</summary>
internal static class SmallTalkFormat
{
    private const int BytesPerPiece = sizeof(ulong) + sizeof(float);

    public static byte[] Write(SmallTalkFilter filter) =>
        [.. MemoryMarshal.AsBytes<ulong>(filter.Pieces.Keys), .. MemoryMarshal.AsBytes<float>(filter.Odds)];

    /// <exception cref="FormatException">The bytes are not such a list.</exception>
    public static SmallTalkFilter Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % BytesPerPiece != 0) throw new FormatException("its length is not that of whole pieces.");
        var count = bytes.Length / BytesPerPiece;
        var odds = MemoryMarshal.Cast<byte, float>(bytes[(count * sizeof(ulong))..]).ToArray();
        if (!odds.All(float.IsFinite)) throw new FormatException("the odds of a piece are not a finite number.");
        try
        {
            return new SmallTalkFilter(new Vocabulary(MemoryMarshal.Cast<byte, ulong>(bytes[..(count * sizeof(ulong))]).ToArray()), odds);
        }
        catch (ArgumentException exception)
        {
            throw new FormatException("its pieces are not in order.", exception);
        }
    }
}
