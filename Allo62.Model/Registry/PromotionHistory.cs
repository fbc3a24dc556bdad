using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Allo62.Model.Registry;

/// <summary>The file of promotions, one JSON object a line, only ever appended to.</summary>
internal sealed class PromotionHistory(string path)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>All lines, oldest first. A line cut short by a crash is left out: it announces a promotion that never took place.</summary>
    public IReadOnlyList<Promotion> Read()
    {
        if (!File.Exists(path)) return [];
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = new List<Promotion>();
        while (reader.ReadLine() is { } line)
        {
            if (Parse(line) is { } promotion) lines.Add(promotion);
        }
        return lines;
    }

    /// <summary>Adds a line and returns once it is on the disk.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Append(Promotion promotion)
    {
        using var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var line = JsonSerializer.Serialize(promotion, Json) + "\n";
        if (EndsInsideALine(stream)) line = "\n" + line;
        stream.Seek(0, SeekOrigin.End);
        stream.Write(Encoding.UTF8.GetBytes(line));
        stream.Flush(flushToDisk: true);
    }

    private static bool EndsInsideALine(FileStream stream)
    {
        if (stream.Length == 0) return false;
        stream.Seek(-1, SeekOrigin.End);
        return stream.ReadByte() != '\n';
    }

    private static Promotion? Parse(string line)
    {
        try
        {
            return line.Length == 0 ? null : JsonSerializer.Deserialize<Promotion>(line, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
