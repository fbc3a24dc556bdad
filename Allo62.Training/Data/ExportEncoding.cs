using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Allo62.Training.Data;

/// <summary>Encoding of a raw export: what its byte order mark says, UTF-8 where all bytes are, Windows-1252 otherwise (what Excel writes in France).</summary>
internal static class ExportEncoding
{
    private const int BlockBytes = 1 << 20;

    /// <exception cref="InvalidDatasetException">Missing or empty file.</exception>
    public static Encoding Detect(string path)
    {
        if (!File.Exists(path)) throw new InvalidDatasetException(path, 0, "there is no such file.");
        using var file = File.OpenRead(path);
        if (file.Length == 0) throw new InvalidDatasetException(path, 0, "the file is empty; a header line was expected.");
        Span<byte> mark = stackalloc byte[2];
        if (file.ReadAtLeast(mark, 2, throwOnEndOfStream: false) == 2)
        {
            if (mark is [0xFF, 0xFE]) return Encoding.Unicode;
            if (mark is [0xFE, 0xFF]) return Encoding.BigEndianUnicode;
        }
        file.Position = 0;
        if (IsUtf8(file)) return Encoding.UTF8;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(1252);
    }

    private static bool IsUtf8(FileStream file)
    {
        var bytes = new byte[BlockBytes];
        var characters = new char[BlockBytes];
        var kept = 0;
        while (true)
        {
            var read = file.Read(bytes, kept, bytes.Length - kept);
            var status = Utf8.ToUtf16(bytes.AsSpan(0, kept + read), characters, out var used, out _, replaceInvalidSequences: false, isFinalBlock: read == 0);
            if (status == OperationStatus.InvalidData) return false;
            if (read == 0) return true;
            bytes.AsSpan(used, kept + read - used).CopyTo(bytes);
            kept = kept + read - used;
        }
    }
}
