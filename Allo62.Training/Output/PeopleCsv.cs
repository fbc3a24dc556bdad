using CsvHelper;

namespace Allo62.Training.Output;

/// <summary>CSV for people: semicolons and a byte order mark for a French Excel, and no cell that a spreadsheet would run as a formula.</summary>
internal static class PeopleCsv
{
    private const char Mark = '\'';
    private const string Risky = "=+-@\t\r\n";

    public static CsvWriterOptions Writing { get; } = new() { Separator = ';', WriteByteOrderMark = true, NewLine = "\r\n" };

    /// <summary>The cell with a mark before it where a spreadsheet would take it for a formula.</summary>
    public static string Neutralised(string cell) => cell.Length > 0 && Risky.Contains(cell[0], StringComparison.Ordinal) ? Mark + cell : cell;

    /// <summary>The cell as it was before <see cref="Neutralised"/>.</summary>
    public static string Restored(string cell) => cell.Length > 1 && cell[0] == Mark && Risky.Contains(cell[1], StringComparison.Ordinal) ? cell[1..] : cell;
}
