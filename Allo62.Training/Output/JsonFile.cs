using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Allo62.Training.Output;

/// <summary>Results for machines: written to a temporary name and renamed, so that no half file is ever seen.</summary>
public static class JsonFile
{
    /// <summary>How every JSON file of the console is written.</summary>
    public static JsonSerializerOptions Format { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions OneLine = new(Format) { WriteIndented = false };

    public static string Serialise<T>(T value) => JsonSerializer.Serialize(value, Format);

    public static void Write<T>(FileInfo? file, T value)
    {
        if (file is not null) WriteText(file.FullName, Serialise(value) + "\n");
    }

    /// <summary>One value a line.</summary>
    public static void WriteLines<T>(string path, IEnumerable<T> values) => AtomicFile.Write(path, stream =>
    {
        foreach (var value in values)
        {
            JsonSerializer.Serialize(stream, value, OneLine);
            stream.WriteByte((byte)'\n');
        }
    });

    public static IEnumerable<T> ReadLines<T>(string path) => File.ReadLines(path).Select(line => JsonSerializer.Deserialize<T>(line, OneLine)!);

    public static T Read<T>(string path) => JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), Format)!;

    public static void WriteText(string path, string text) => AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
}
