using Allo62.Training.Data;

namespace Allo62.Training.Exports;

/// <summary>The first rows of an export, for guessing what its columns are.</summary>
internal sealed class ExportSample
{
    private const int MostRows = 2_000;

    private readonly Dictionary<string, List<string>> _cells;

    private ExportSample(string[] headers, Dictionary<string, List<string>> cells) => (Headers, _cells) = (headers, cells);

    public IReadOnlyList<string> Headers { get; }

    public static ExportSample Read(string path)
    {
        using var table = CsvTable.Open(path, ExportEncoding.Detect(path), _ => { });
        var headers = table.Headers.ToArray();
        var cells = headers.Distinct().ToDictionary(header => header, _ => new List<string>());
        for (var row = 0; row < MostRows && table.Read(); row++)
        {
            foreach (var (header, list) in cells) list.Add(table[Array.IndexOf(headers, header)]);
        }
        return new ExportSample(headers, cells);
    }

    public IReadOnlyList<string> Cells(string header) => _cells[header];
}
