using System.Buffers;

namespace Allo62.Model.Data;

/// <summary>
/// Cells of files that people open in a spreadsheet. What a spreadsheet would take for a formula gets an apostrophe before it; reading the
/// file back takes exactly that apostrophe away.
/// </summary>
public static class SpreadsheetCell
{
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r\n");

    /// <summary>The cell as it is written.</summary>
    /// <param name="value">Any text.</param>
    public static string Neutralise(string value) => IsFormulaBehindApostrophes(value, atLeast: 0) ? "'" + value : value;

    /// <summary>The text of a cell that <see cref="Neutralise"/> wrote.</summary>
    /// <param name="cell">A cell as it was read.</param>
    public static string Restore(string cell) => IsFormulaBehindApostrophes(cell, atLeast: 1) ? cell[1..] : cell;

    private static bool IsFormulaBehindApostrophes(string text, int atLeast)
    {
        ArgumentNullException.ThrowIfNull(text);
        var apostrophes = 0;
        while (apostrophes < text.Length && text[apostrophes] == '\'') apostrophes++;
        return apostrophes >= atLeast && apostrophes < text.Length && Formula.Contains(text[apostrophes]);
    }
}
