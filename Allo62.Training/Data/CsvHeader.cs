using Allo62.Model.Data;
using Allo62.Training.Corrections;
using CsvHelper;

namespace Allo62.Training.Data;

/// <summary>Where the columns of one file stand.</summary>
internal sealed record CsvHeader(int Text, int? Category, int? Accepted, IReadOnlyDictionary<string, int> Other)
{
    private static readonly string[] Optional = [Columns.Id, Columns.Date, Columns.Channel, Columns.Commune, Columns.Also, Columns.Register, Columns.Writer, CorrectedColumns.Corrected];

    public static CsvHeader Read(string path, CsvReader csv, string categoryColumn, bool categoryRequired)
    {
        var faults = csv.Headers.GroupBy(name => name.Trim(), StringComparer.OrdinalIgnoreCase).Where(group => group.Skip(1).Any() && group.Key.Length > 0)
            .Where(group => group.Key.ToLowerInvariant() is Columns.Text or Columns.Accepted || group.Key.Equals(categoryColumn, StringComparison.OrdinalIgnoreCase))
            .Select(group => new DataFault(path, 1, $"the column '{group.Key.ToLowerInvariant()}' stands {group.Count()} times.")).ToList();
        var text = Find(csv, Columns.Text);
        var category = Find(csv, categoryColumn);
        if (text is null) faults.Add(Missing(path, csv, Columns.Text, categoryColumn));
        if (category is null && categoryRequired) faults.Add(Missing(path, csv, categoryColumn, categoryColumn));
        if (faults.Count > 0) throw new InvalidDatasetException(faults);
        var other = Optional.Select(name => (name, at: Find(csv, name))).Where(x => x.at is not null).ToDictionary(x => x.name, x => x.at!.Value);
        return new CsvHeader(text!.Value, category, Find(csv, Columns.Accepted), other);
    }

    public IReadOnlyList<string>? ReadAccepted(CsvReader csv)
    {
        if (Accepted is not { } column || csv.IsEmpty(column)) return null;
        return csv.GetString(column).Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    public IReadOnlyDictionary<string, string> ReadOther(CsvReader csv) =>
        Other.ToDictionary(column => column.Key, column => csv.GetString(column.Value));

    private static int? Find(CsvReader csv, string name) => csv.TryGetFieldIndex(name, out var index) ? index : null;

    private static DataFault Missing(string path, CsvReader csv, string name, string categoryColumn) =>
        new(path, 1, $"no column '{name}'; the header has {csv.Headers.Count} column(s). Expected at least: {Columns.Text},{categoryColumn}.");
}
