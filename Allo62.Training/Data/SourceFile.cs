using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Allo62.Training.Data;

/// <summary>A data file looked at byte by byte before it is read: checksum, encoding, bytes that no text has.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Sha256">Checksum of its bytes, hexadecimal.</param>
public sealed record SourceFile(string Path, string Sha256)
{
    private const int BufferBytes = 1 << 16;

    /// <summary>Looks at a file that must be UTF-8, with or without byte order mark.</summary>
    /// <exception cref="InvalidDatasetException">Missing, empty, not UTF-8, or with NUL bytes: with the line.</exception>
    public static SourceFile Inspect(string path)
    {
        if (!File.Exists(path)) throw new InvalidDatasetException(path, 0, "there is no such file.");
        using var file = File.OpenRead(path);
        if (file.Length == 0) throw new InvalidDatasetException(path, 0, "the file is empty; a header line with the column 'text' was expected.");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferBytes];
        var (line, kept) = (1L, 0);
        while (true)
        {
            var read = file.Read(buffer, kept, buffer.Length - kept);
            hash.AppendData(buffer, kept, read);
            var bytes = buffer.AsSpan(0, kept + read);
            kept = CheckBytes(path, bytes, ref line, isEnd: read == 0);
            if (read == 0) return new SourceFile(path, Convert.ToHexStringLower(hash.GetHashAndReset()));
            bytes[^kept..].CopyTo(buffer);
        }
    }

    /// <summary>The file as it is, whatever its bytes.</summary>
    public static SourceFile Of(string path)
    {
        using var file = File.OpenRead(path);
        return new SourceFile(path, Convert.ToHexStringLower(SHA256.HashData(file)));
    }

    /// <returns>Bytes at the end that begin a character which the next block completes.</returns>
    private static int CheckBytes(string path, ReadOnlySpan<byte> bytes, ref long line, bool isEnd)
    {
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var used);
            if (status == OperationStatus.NeedMoreData && !isEnd) return bytes.Length;
            if (status != OperationStatus.Done)
                throw new InvalidDatasetException(path, line, line == 1 && bytes[0] >= 0xFE
                    ? "UTF-8 was expected, this looks like UTF-16: save it as CSV UTF-8."
                    : "UTF-8 was expected, these bytes are not: save the file as CSV UTF-8 (Excel writes Windows-1252 by default).");
            if (rune.Value == 0) throw new InvalidDatasetException(path, line, "a NUL byte; text was expected.");
            if (rune.Value == '\n') line++;
            bytes = bytes[used..];
        }
        return 0;
    }
}
