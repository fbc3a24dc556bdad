using Allo62.Model.Data;

namespace Allo62.Training.Data;

/// <summary>Where the columns of one file stand.</summary>
internal sealed record CsvHeader(int Text, int? Category, int? Accepted, IReadOnlyDictionary<string, int> Other)
{
    private static readonly string[] Optional = [Columns.Id, Columns.Date, Columns.Channel, Columns.Commune, Columns.Also, Columns.Register, Columns.Writer, LogColumns.Corrected, LogColumns.Caller, LogColumns.Source];

    private readonly string[] _names = [.. Other.Keys];
    private readonly int[] _positions = [.. Other.Values];

    public static CsvHeader Read(string path, CsvTable csv, string categoryColumn, bool categoryRequired)
    {
        var faults = csv.Headers.GroupBy(name => name.Trim(), StringComparer.OrdinalIgnoreCase).Where(group => group.Skip(1).Any() && group.Key.Length > 0)
            .Where(group => group.Key.ToLowerInvariant() is Columns.Text or Columns.Accepted || group.Key.Equals(categoryColumn, StringComparison.OrdinalIgnoreCase))
            .Select(group => new DataFault(path, 1, $"the column '{group.Key.ToLowerInvariant()}' stands {group.Count()} times.")).ToList();
        var text = csv.Find(Columns.Text);
        var category = csv.Find(categoryColumn);
        if (text is null) faults.Add(Missing(path, csv, Columns.Text, categoryColumn));
        if (category is null && categoryRequired) faults.Add(Missing(path, csv, categoryColumn, categoryColumn));
        if (faults.Count > 0) throw new InvalidDatasetException(faults);
        var other = Optional.Select(name => (name, at: csv.Find(name))).Where(x => x.at is not null).ToDictionary(x => x.name, x => x.at!.Value);
        return new CsvHeader(text!.Value, category, csv.Find(Columns.Accepted), other);
    }

    public IReadOnlyList<string>? ReadAccepted(CsvTable csv)
    {
        if (Accepted is not { } column || csv[column] is not { Length: > 0 } accepted) return null;
        return accepted.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    public IReadOnlyDictionary<string, string> ReadOther(CsvTable csv) =>
        new OtherColumns(_names, [.. _positions.Select(position => csv[position])]);

    private static DataFault Missing(string path, CsvTable csv, string name, string categoryColumn) =>
        new(path, 1, $"no column '{name}'; the header has {csv.Headers.Count} column(s). Expected at least: {Columns.Text},{categoryColumn}.");
}
