using System.Text;

namespace Allo62.Training.Data;

/// <summary>Encoding of a raw export: what its byte order mark says, UTF-8 where most letters are, Windows-1252 otherwise (what Excel writes in France).</summary>
internal static class ExportEncoding
{
    /// <exception cref="InvalidDatasetException">Missing or empty file.</exception>
    public static Encoding Detect(string path) => Detect(path, _ => { });

    /// <param name="path">The file.</param>
    /// <param name="remark">Told of each line with a byte that is not in the encoding of the rest.</param>
    /// <exception cref="InvalidDatasetException">Missing or empty file.</exception>
    public static Encoding Detect(string path, Action<DataFault> remark)
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
        var scan = EncodingScan.Of(file);
        if (scan.Strays == 0) return Encoding.UTF8;
        if (scan.IsUtf8)
        {
            foreach (var line in scan.StrayLines) remark(new DataFault(path, line, "a byte that is no UTF-8 as the rest of the file is; it was read as Windows-1252."));
            return Encoding.GetEncoding(Encoding.UTF8.CodePage, EncoderFallback.ReplacementFallback, new Windows1252Fallback());
        }
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(1252);
    }
}
