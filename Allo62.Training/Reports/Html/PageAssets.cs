using System.Text;
using System.Text.Json;

namespace Allo62.Training.Reports.Html;

/// <summary>Style sheet and script modules of the page, kept as files in <c>Reports/Page</c> and put into it.</summary>
internal static class PageAssets
{
    private const string Prefix = "Allo62.Training.Reports.Page.";
    private const string Entry = "main.js";

    public static string Style { get; } = $"<style>\n{Read("report.css")}</style>";

    /// <summary>
    /// Modules cannot load one another from a page opened from disk, so each stands in the import map as a data address under the name by
    /// which the others import it.
    /// </summary>
    public static string Script { get; } =
        $"<script type=\"importmap\">{JsonSerializer.Serialize(new { imports = Modules().ToDictionary(name => "#page/" + name, DataAddress) })}</script>\n"
        + $"<script type=\"module\">import \"#page/{Entry}\";</script>";

    /// <summary>The data of the script; no <c>&lt;</c> in it can end the element.</summary>
    public static string Data(PageData data) =>
        $"<script type=\"application/json\" id=\"donnees\">{JsonSerializer.Serialize(data, PageData.Format).Replace("<", "\\u003c", StringComparison.Ordinal)}</script>";

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
