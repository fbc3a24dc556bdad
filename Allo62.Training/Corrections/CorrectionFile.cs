using System.Text;
using Allo62.Model.Data;
using Allo62.Training.Data;
using Allo62.Training.Output;
using CsvHelper;

namespace Allo62.Training.Corrections;

/// <summary>The file of corrections that <c>import-corrections</c> writes and <c>retrain</c> reads.</summary>
internal static class CorrectionFile
{
    private static readonly string[] Header = [Columns.Id, Columns.Category, "by", "at", "why", Columns.Text];

    /// <exception cref="InvalidDatasetException">Not such a file.</exception>
    public static IReadOnlyList<Correction> Read(string path)
    {
        var faults = new List<DataFault>();
        SourceFile.Inspect(path);
        using var table = CsvTable.Open(path, Encoding.UTF8, faults.Add);
        var at = Header.Select(name => table.Find(name)).ToArray();
        if (at.Any(position => position is null))
            throw new InvalidDatasetException(path, 1, $"the columns {string.Join(',', Header)} were expected: a file that allo62 import-corrections wrote.");
        var corrections = new List<Correction>();
        while (table.Read())
        {
            var cells = at.Select(position => table[position!.Value]).ToArray();
            corrections.Add(new Correction(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]));
        }
        return faults.Count == 0 ? corrections : throw new InvalidDatasetException(faults);
    }

    public static void Write(string path, IEnumerable<Correction> corrections) => AtomicFile.Write(path, stream =>
    {
        using var writer = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, true);
        foreach (var name in Header) writer.WriteField(name);
        writer.EndRecord();
        foreach (var correction in corrections)
        {
            foreach (var cell in new[] { correction.Id, correction.Category, correction.By, correction.At, correction.Why, correction.Text }) writer.WriteField(cell);
            writer.EndRecord();
        }
    });

    /// <summary>The newest correction of each id; of the same day, the last one read.</summary>
    public static Dictionary<string, Correction> Newest(IEnumerable<Correction> corrections)
    {
        var newest = new Dictionary<string, Correction>();
        foreach (var correction in corrections)
        {
            if (!newest.TryGetValue(correction.Id, out var other) || string.CompareOrdinal(correction.At, other.At) >= 0) newest[correction.Id] = correction;
        }
        return newest;
    }
}
