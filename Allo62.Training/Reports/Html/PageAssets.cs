using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Allo62.Training.Reports.Html;

/// <summary>Style sheet and script modules of the page, kept as files in <c>Reports/Page</c> and put into it.</summary>
internal static class PageAssets
{
    private const string Prefix = "Allo62.Training.Reports.Page.";
    private const string Entry = "main.js";
    private const int PieceLength = 60_000;

    public static string Style { get; } = $"<style>\n{Read("report.css")}</style>";

    /// <summary>
    /// Modules cannot load one another from a page opened from disk, so each stands in the import map as a data address under the name by
    /// which the others import it.
    /// </summary>
    public static string Script { get; } =
        $"<script type=\"importmap\">{JsonSerializer.Serialize(new { imports = Modules().ToDictionary(name => "#page/" + name, DataAddress) })}</script>\n"
        + $"<script type=\"module\">import \"#page/{Entry}\";</script>";

    /// <summary>
    /// The data of the script, compressed and in pieces: a browser takes three times as long over one element of 20 MB of text. Everything
    /// in it can be read in <c>rapport.json</c>. Base64 holds no character that could end the element.
    /// </summary>
    public static string Data(PageData data)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) JsonSerializer.Serialize(zlib, data, PageData.Format);
        var pieces = Convert.ToBase64String(packed.GetBuffer().AsSpan(0, (int)packed.Length)).Chunk(PieceLength);
        return string.Concat(pieces.Select(piece => $"<script type=\"text/plain\" class=\"donnees\">{new string(piece)}</script>\n"));
    }

    private static string DataAddress(string name) => "data:text/javascript;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(Read(name)));

    private static IEnumerable<string> Modules() => typeof(PageAssets).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(".js", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        .Select(name => name[Prefix.Length..]);

    private static string Read(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream(Prefix + name)
            ?? throw new InvalidOperationException($"The page file {name} is missing from the build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
