using Allo62.Model.Anonymisation;
using Allo62.Training.Data;
using CsvHelper;

namespace Allo62.Training.Anonymising;

/// <summary>Copies a CSV export row by row with its free text anonymised. Nothing of the original is kept or shown.</summary>
internal static class ExportAnonymiser
{
    /// <exception cref="InvalidDatasetException">Missing or empty file, a quote that never closes, or no such column.</exception>
    public static AnonymisationReport Run(string input, string output, IReadOnlyList<string> textColumns, CancellationToken cancellation)
    {
        if (Path.GetFullPath(input) == Path.GetFullPath(output)) throw new InvalidDatasetException(output, 0, "the result would overwrite the export.");
        var remarks = new List<DataFault>();
        var encoding = ExportEncoding.Detect(input, remarks.Add);
        var leftOut = new List<DataFault>();
        var counts = new Counts();
        var temporary = $"{output}.{Guid.NewGuid():N}.partial";
        try
        {
            using (var reader = CsvTable.Open(input, encoding, leftOut.Add))
            using (var writer = CsvWriter.ToFile(temporary, new CsvWriterOptions { NewLine = "\n", ValidateFieldCount = false }))
            {
                Copy(input, reader, writer, textColumns, counts, remarks.Add, cancellation);
            }
            File.Move(temporary, output, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
        return new AnonymisationReport(encoding.WebName, counts.Rows, counts.Changed, counts.ByType.Values.Sum(), counts.ByType, counts.ByRule, leftOut, remarks);
    }

    private static void Copy(
        string input, CsvTable reader, CsvWriter writer, IReadOnlyList<string> textColumns, Counts counts, Action<DataFault> remark, CancellationToken cancellation)
    {
        var missing = textColumns.Where(column => reader.Find(column) is null).ToArray();
        if (missing.Length > 0)
            throw new InvalidDatasetException(input, 1, $"no column '{string.Join("', '", missing)}'; the header has: {string.Join(", ", reader.Headers)}.");
        var masked = textColumns.Select(column => reader.Find(column)!.Value).ToHashSet();
        foreach (var name in reader.Headers) writer.WriteField(name);
        writer.EndRecord();
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (reader.Shortfall is { } shortfall) remark(shortfall);
            var before = counts.ByType.Values.Sum();
            for (var column = 0; column < reader.Headers.Count; column++)
            {
                writer.WriteField(masked.Contains(column) ? counts.Mask(reader[column]) : reader[column]);
            }
            writer.EndRecord();
            counts.Rows++;
            if (counts.ByType.Values.Sum() > before) counts.Changed++;
        }
    }

    private sealed class Counts
    {
        public int Rows { get; set; }

        public int Changed { get; set; }

        public SortedDictionary<string, int> ByType { get; } = new(StringComparer.Ordinal);

        public SortedDictionary<string, int> ByRule { get; } = new(StringComparer.Ordinal);

        public string Mask(string text)
        {
            var anonymised = Anonymiser.Default.Anonymise(text);
            foreach (var finding in anonymised.Findings)
            {
                ByType[finding.Placeholder] = ByType.GetValueOrDefault(finding.Placeholder) + 1;
                ByRule[finding.Rule] = ByRule.GetValueOrDefault(finding.Rule) + 1;
            }
            return anonymised.Text;
        }
    }
}
