using System.Security.Cryptography;
using System.Text;
using Allo62.Model.Anonymisation;
using Allo62.Model.Catalogue;
using Allo62.Training.Data;

namespace Allo62.Training.Exports;

/// <summary>Turns the rows of raw exports into rows of the log, a batch at a time: nothing of a raw text outlives its batch.</summary>
internal sealed class ExportConversion(ExportMapping mapping, LabelRules labels, CommuneDirectory? communes, RowRemarks remarks)
{
    private const int BatchRows = 4_096;
    private const int LongestId = 40;
    private const string LabelSeparator = " / ";

    private readonly string[] _dateFormats = [.. mapping.DateFormats];
    private readonly Dictionary<string, string> _callers = [];

    /// <exception cref="InvalidDatasetException">A column of the mapping is not there, or the file cannot be read.</exception>
    public IEnumerable<ConvertedRow> Run(string path, CancellationToken cancellation)
    {
        var unreadable = new List<DataFault>();
        foreach (var batch in Read(path, unreadable.Add).Chunk(BatchRows))
        {
            cancellation.ThrowIfCancellationRequested();
            var converted = new ConvertedRow[batch.Length];
            Parallel.For(0, batch.Length, row => converted[row] = Convert(path, batch[row]));
            foreach (var fault in unreadable) yield return new ConvertedRow(null, null, fault, 0);
            unreadable.Clear();
            foreach (var row in converted) yield return row;
        }
        foreach (var fault in unreadable) yield return new ConvertedRow(null, null, fault, 0);
    }

    private IEnumerable<RawRow> Read(string path, Action<DataFault> refuse)
    {
        using var table = CsvTable.Open(path, ExportEncoding.Detect(path, remarks.Add), refuse);
        var missing = mapping.Columns.All().Where(name => table.Find(name) is null).ToArray();
        if (missing.Length > 0)
            throw new InvalidDatasetException(path, 1, $"no column '{string.Join("', '", missing)}'; the header has: {string.Join(", ", table.Headers)}.");
        int[] Positions(IEnumerable<string> names) => [.. names.Select(name => table.Find(name)!.Value)];
        string Cell(string? name) => name is null ? "" : table[table.Find(name)!.Value].Trim();
        var (text, label) = (Positions(mapping.Columns.Text), Positions(mapping.Columns.Category));
        while (table.Read())
        {
            remarks.AddShortfall(table);
            yield return new RawRow(
                table.Line, Join(table, text, "\n"), Join(table, label, LabelSeparator), Cell(mapping.Columns.Id), Cell(mapping.Columns.Date),
                Cell(mapping.Columns.Channel), Cell(mapping.Columns.Commune), CallerNumber(path, Cell(mapping.Columns.Caller)));
        }
    }

    private static string Join(CsvTable table, int[] columns, string separator) =>
        string.Join(separator, columns.Select(column => table[column].Trim()).Where(cell => cell.Length > 0));

    /// <summary>A running number in place of whatever marks the caller; which is which is forgotten with this object.</summary>
    private string CallerNumber(string path, string caller)
    {
        if (caller.Length == 0) return "";
        if (!_callers.TryGetValue(caller, out var number)) _callers[caller] = number = $"{Path.GetFileNameWithoutExtension(path)}-{_callers.Count + 1}";
        return number;
    }

    private ConvertedRow Convert(string path, RawRow row)
    {
        ConvertedRow Refused(string reason) => new(null, null, new DataFault(path, row.Line, reason), 0);
        if (row.Text.Length == 0) return Refused("the text is empty.");
        if (row.Text.Length > LabelledDataReader.LongestText) return Refused($"the text has {row.Text.Length} characters, at most {LabelledDataReader.LongestText} were expected.");
        if (row.Text.Contains('\0', StringComparison.Ordinal)) return Refused("a NUL character; text was expected.");
        var day = row.Date.Length == 0 ? "" : ExportDates.ToDay(row.Date, _dateFormats);
        if (day is null) return Refused($"the date has none of the expected forms ({_dateFormats[0]} …).");
        var anonymised = Anonymiser.Default.Anonymise(row.Text);
        var (category, reason) = labels.Of(row.Label);
        var log = new LogRow
        {
            Id = IdOf(row, anonymised.Text, day),
            Date = day,
            Channel = Channels.Of(row.Channel, mapping.Channels),
            Commune = Insee(row.Commune),
            Caller = row.Caller,
            Text = anonymised.Text,
            Category = category ?? "",
            Source = $"{Path.GetFileName(path)}:{row.Line}",
        };
        return category is null
            ? new ConvertedRow(null, log, new DataFault(path, row.Line, reason!), anonymised.Findings.Count)
            : new ConvertedRow(log, null, null, anonymised.Findings.Count);
    }

    private string Insee(string commune)
    {
        if (commune.Length == 0) return "";
        if (communes is null) return commune.Length == 5 && commune.All(char.IsAsciiLetterOrDigit) ? commune : "";
        return communes.ByInsee(commune)?.Insee ?? (communes.Find(commune) is [var only] ? only.Insee : "");
    }

    /// <summary>The export's own id where it is one, else a name made from what the row says: the same in every export of the same row.</summary>
    private static string IdOf(RawRow row, string text, string day)
    {
        if (row.Id.Length is > 0 and <= LongestId && row.Id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ':' or '#')
            && Anonymiser.Default.Anonymise(row.Id).Findings.Count == 0) return row.Id;
        return "h" + System.Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{day}\n{text}")))[..12];
    }
}
