namespace Allo62.Training.Exports;

/// <summary>Names of an export's columns. Several text columns are joined by a line break, several label columns by « / ».</summary>
public sealed record ExportColumns
{
    public required IReadOnlyList<string> Text { get; init; }

    public required IReadOnlyList<string> Category { get; init; }

    public string? Id { get; init; }

    public string? Date { get; init; }

    public string? Channel { get; init; }

    public string? Commune { get; init; }

    /// <summary>Who called, by any mark: rows of one caller stay on one side of the split. Only a running number is kept.</summary>
    public string? Caller { get; init; }

    public IEnumerable<string> All() => Text.Concat(Category).Concat(new[] { Id, Date, Channel, Commune, Caller }.OfType<string>());
}
