using System.Text.Json;

namespace Allo62.Api.Security;

/// <summary>The file of keys; replaced as a whole, so that a reader sees either the old or the new one.</summary>
internal sealed class KeyFile(string path)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public string Path => path;

    public bool Exists => File.Exists(path);

    /// <summary>Changes whenever the file does.</summary>
    public (DateTime, long) Stamp
    {
        get
        {
            var file = new FileInfo(path);
            return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
        }
    }

    /// <exception cref="FormatException">The file is not a list of keys.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public IReadOnlyList<ApiKey> Read()
    {
        if (!Exists) return [];
        try
        {
            var keys = JsonSerializer.Deserialize<ApiKey[]>(File.ReadAllBytes(path), Json) ?? [];
            return keys.All(key => key is { Id: not null } && Roles.All.Contains(key.Role)) ? keys : throw new FormatException(Fault);
        }
        catch (JsonException)
        {
            throw new FormatException(Fault);
        }
    }

    public void Write(IEnumerable<ApiKey> keys)
    {
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var temporary = $"{path}.{Guid.NewGuid():N}.partial";
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
            using (var file = new FileStream(temporary, options))
            {
                JsonSerializer.Serialize(file, keys, Json);
                file.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private string Fault => $"The file of keys '{System.IO.Path.GetFileName(path)}' is not a list of keys; expected what 'allo62-api keys add' writes.";
}
