using System.Text.Json;
using System.Text.Json.Serialization;
using Allo62.Training.Data;

namespace Allo62.Training.Exports;

/// <summary>How the columns and labels of a raw export become those of the log: the mapping file, kept beside the export and edited by people.</summary>
public sealed record ExportMapping
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Where each column of the log stands in the export.</summary>
    public required ExportColumns Columns { get; init; }

    /// <summary>Forms of dates, tried in their order.</summary>
    public IReadOnlyList<string> DateFormats { get; init; } = ExportDates.Usual;

    /// <summary>Label of the export → category. Spellings that differ in case, accents or signs need no line of their own. An empty category is still to be decided.</summary>
    public IReadOnlyDictionary<string, string> Categories { get; init; } = new Dictionary<string, string>();

    /// <summary>Labels whose rows are left out on purpose, such as « divers »; they go to the unlabelled rows.</summary>
    public IReadOnlyList<string> LeaveOut { get; init; } = [];

    /// <summary>Channel of the export → channel of the log; a channel without a line stays as it is.</summary>
    public IReadOnlyDictionary<string, string> Channels { get; init; } = new Dictionary<string, string>();

    /// <exception cref="InvalidDatasetException">No such file, or not a mapping: with the JSON path.</exception>
    public static ExportMapping Read(string path)
    {
        if (!File.Exists(path)) throw new InvalidDatasetException(path, 0, "there is no such file. Draft one: allo62 map --export FILE --out " + path);
        try
        {
            return JsonSerializer.Deserialize<ExportMapping>(File.ReadAllBytes(path), Json) ?? throw new InvalidDatasetException(path, 0, "a mapping was expected, this is null.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDatasetException(path, (exception.LineNumber ?? -1) + 1, $"not a mapping at {exception.Path}: the members columns, dateFormats, categories, leaveOut and channels were expected.");
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, Json) + "\n";
}
