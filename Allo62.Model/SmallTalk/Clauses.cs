using System.Buffers;
using Allo62.Model.Text;

namespace Allo62.Model.SmallTalk;

/// <summary>Where a text has a border between two clauses: punctuation, a bracket, a dash between spaces or a new line.</summary>
internal static class Clauses
{
    private static readonly SearchValues<char> Borders = SearchValues.Create(".,:;!?\n()…");
    private static readonly SearchValues<char> Dashes = SearchValues.Create("-–—");

    /// <summary>Index after the last word of the clause that begins with the given word.</summary>
    public static int End(ReadOnlySpan<char> source, ReadOnlySpan<TextToken> tokens, int first)
    {
        var end = first + 1;
        while (end < tokens.Length && !IsBorder(source, tokens[end - 1], tokens[end])) end++;
        return end;
    }

    /// <summary>Index of the first word of the clause that ends before the given index.</summary>
    public static int Start(ReadOnlySpan<char> source, ReadOnlySpan<TextToken> tokens, int end)
    {
        var start = end - 1;
        while (start > 0 && !IsBorder(source, tokens[start - 1], tokens[start])) start--;
        return start;
    }

    private static bool IsBorder(ReadOnlySpan<char> source, TextToken before, TextToken after)
    {
        var from = before.SourceStart + before.SourceLength;
        // Words written out from one abbreviation stand at the same place.
        if (after.SourceStart <= from) return false;
        var between = source[from..after.SourceStart];
        return between.IndexOfAny(Borders) >= 0 || (between.IndexOfAny(Dashes) is > 0 and var dash && dash < between.Length - 1);
    }
}
