using System.Text;
using Allo62.Model.Data;

namespace Allo62.Training.Tests;

/// <summary>A folder for the files of one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("allo62-tests-");

    public string Path => _folder.FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    public string Write(string name, byte[] content)
    {
        System.IO.File.WriteAllBytes(File(name), content);
        return File(name);
    }

    public string WriteRows(string name, IEnumerable<LabelledRequest> rows) =>
        Write(name, "text,category\n" + string.Concat(rows.Select(row => $"\"{row.Text.Replace("\"", "\"\"")}\",{row.Category}\n")));

    public void Dispose() => _folder.Delete(recursive: true);
}
