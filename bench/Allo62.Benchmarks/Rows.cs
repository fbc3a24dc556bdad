using CsvHelper;

namespace Allo62.Benchmarks;

/// <summary>The rows of a CSV file by the names of its columns.</summary>
internal static class Rows
{
    public static List<Dictionary<string, string>> Read(string path)
    {
        using var csv = CsvReader.FromFile(path);
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read()) rows.Add(csv.Headers.Select((name, column) => (name, value: csv.GetString(column))).ToDictionary(cell => cell.name, cell => cell.value));
        return rows;
    }
}
