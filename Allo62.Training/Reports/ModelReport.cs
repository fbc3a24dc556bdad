using System.Text.Json;
using System.Text.Json.Serialization;
using Allo62.Training.Output;
using Allo62.Training.Reports.Content;
using Allo62.Training.Reports.Html;

namespace Allo62.Training.Reports;

/// <summary>Writes the report: the page, its lists as CSV, and all of it as JSON.</summary>
internal static class ModelReport
{
    public const string PageFile = "rapport.html";
    public const string JsonReport = "rapport.json";

    private static readonly JsonSerializerOptions Format = new(JsonFile.Format)
    {
        WriteIndented = false, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static ReportContent Write(ReportInput input, DirectoryInfo folder)
    {
        var content = ReportBuilder.Build(input);
        new ReportCsv(content).Write(folder.FullName);
        AtomicFile.Write(Path.Combine(folder.FullName, JsonReport), stream => JsonSerializer.Serialize(stream, content, Format));
        // The page last: whoever sees it finds the files that it names.
        JsonFile.WriteText(Path.Combine(folder.FullName, PageFile), ReportHtml.Render(content));
        return content;
    }
}
