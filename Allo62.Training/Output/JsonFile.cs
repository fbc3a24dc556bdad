using System.Text.Json;
using System.Text.Json.Serialization;

namespace Allo62.Training.Output;

/// <summary>Results for machines: written to a temporary name and renamed, so that no half file is ever seen.</summary>
public static class JsonFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Serialise<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static void Write<T>(FileInfo? file, T value)
    {
        if (file is not null) WriteText(file.FullName, Serialise(value) + "\n");
    }

    public static void WriteText(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var temporary = $"{path}.{Guid.NewGuid():N}.partial";
        try
        {
            File.WriteAllText(temporary, text);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
