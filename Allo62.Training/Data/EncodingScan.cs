using System.Buffers;
using System.Text.Unicode;

namespace Allo62.Training.Data;

/// <summary>One pass over the bytes of a file: what is UTF-8, and on which lines bytes stand that are not.</summary>
internal sealed class EncodingScan
{
    // Enough to tell where to look; a file in Windows-1252 would list every line.
    private const int MostLines = 1_000;
    private const int BlockBytes = 1 << 20;

    private readonly List<long> _strayLines = [];
    private long _line = 1;

    private EncodingScan()
    {
    }

    /// <summary>Letters outside ASCII that are whole in UTF-8.</summary>
    public long Sequences { get; private set; }

    /// <summary>Bytes that are no UTF-8.</summary>
    public long Strays { get; private set; }

    /// <summary>The lines with such bytes, from 1, each once.</summary>
    public IReadOnlyList<long> StrayLines => _strayLines;

    /// <summary>Whether the file was written as UTF-8, be it with a few bytes pasted in from elsewhere.</summary>
    public bool IsUtf8 => Strays == 0 || Sequences > Strays;

    public static EncodingScan Of(Stream file)
    {
        var scan = new EncodingScan();
        var bytes = new byte[BlockBytes];
        var characters = new char[BlockBytes];
        var kept = 0;
        while (true)
        {
            var read = file.Read(bytes, kept, bytes.Length - kept);
            var rest = scan.Block(bytes.AsSpan(0, kept + read), characters, isLast: read == 0);
            if (read == 0) return scan;
            bytes.AsSpan(kept + read - rest, rest).CopyTo(bytes);
            kept = rest;
        }
    }

    /// <returns>How many bytes at the end wait for the next block.</returns>
    private int Block(ReadOnlySpan<byte> bytes, char[] characters, bool isLast)
    {
        while (true)
        {
            var status = Utf8.ToUtf16(bytes, characters, out var used, out _, replaceInvalidSequences: false, isFinalBlock: isLast);
            Count(bytes[..used]);
            bytes = bytes[used..];
            if (status != OperationStatus.InvalidData) return bytes.Length;
            Strays++;
            if (_strayLines.Count < MostLines && (_strayLines.Count == 0 || _strayLines[^1] != _line)) _strayLines.Add(_line);
            bytes = bytes[1..];
        }
    }

    private void Count(ReadOnlySpan<byte> bytes)
    {
        _line += bytes.Count((byte)'\n');
        foreach (var value in bytes)
        {
            if (value >= 0xC0) Sequences++;
        }
    }
}
