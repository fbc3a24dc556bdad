using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Allo62.Training.Quality;

/// <summary>
/// Signatures of texts by the smallest hashes of their runs (Broder 1997): two texts agree in about as many lanes as they share runs. The
/// hashes are fixed, so the same texts always get the same signatures.
/// </summary>
internal static class MinHash
{
    /// <summary>Numbers of a signature.</summary>
    public const int Lanes = 128;

    /// <summary>Lanes that are kept, a byte each, to estimate how much two texts share.</summary>
    public const int SketchBytes = 64;

    private const ulong Seed = 62;

    private static readonly uint[] Factors = [.. Enumerable.Range(0, Lanes).Select(lane => (uint)Mixed(Seed + (ulong)lane) | 1)];
    private static readonly uint[] Offsets = [.. Enumerable.Range(0, Lanes).Select(lane => (uint)Mixed(Seed + Lanes + (ulong)lane))];

    /// <param name="runs">Numbers of a text's runs; repeats change nothing.</param>
    /// <param name="lanes">Takes the signature.</param>
    public static void Sign(ReadOnlySpan<int> runs, Span<uint> lanes)
    {
        lanes.Fill(uint.MaxValue);
        var signature = MemoryMarshal.Cast<uint, Vector<uint>>(lanes);
        var factors = MemoryMarshal.Cast<uint, Vector<uint>>(Factors.AsSpan());
        var offsets = MemoryMarshal.Cast<uint, Vector<uint>>(Offsets.AsSpan());
        foreach (var run in runs)
        {
            var value = new Vector<uint>((uint)run);
            for (var i = 0; i < signature.Length; i++) signature[i] = Vector.Min(signature[i], value * factors[i] + offsets[i]);
        }
    }

    /// <summary>One number for some lanes of a signature.</summary>
    public static uint Band(ReadOnlySpan<uint> lanes)
    {
        var hash = 0UL;
        foreach (var lane in lanes) hash = Mixed(hash ^ lane);
        return (uint)hash;
    }

    /// <summary>The lowest byte is as good as the number to tell equal lanes from others, one time in 256 apart.</summary>
    public static void Sketch(ReadOnlySpan<uint> lanes, Span<byte> sketch)
    {
        for (var i = 0; i < SketchBytes; i++) sketch[i] = (byte)(lanes[i] >> 24 ^ lanes[i] >> 16 ^ lanes[i] >> 8 ^ lanes[i]);
    }

    /// <summary>Share of lanes in which two sketches agree: about the share of runs that the texts have in common.</summary>
    public static double Likeness(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var equal = 0;
        for (var i = 0; i < SketchBytes; i += Vector256<byte>.Count)
            equal += BitOperations.PopCount(Vector256.Equals(Vector256.Create(first[i..]), Vector256.Create(second[i..])).ExtractMostSignificantBits());
        return (double)equal / SketchBytes;
    }

    /// <summary>SplitMix64's last step.</summary>
    private static ulong Mixed(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
