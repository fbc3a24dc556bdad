namespace Allo62.Model.Learning;

/// <summary>The pieces of one text.</summary>
/// <param name="Pieces">Number of each piece, ascending.</param>
/// <param name="Counts">How often it occurs, at most 255 times.</param>
internal readonly record struct PieceRow(int[] Pieces, byte[] Counts)
{
    /// <param name="occurrences">One entry per occurrence, in any order; sorted in place.</param>
    public static PieceRow Of(List<int> occurrences)
    {
        occurrences.Sort();
        var distinct = 0;
        for (var i = 0; i < occurrences.Count; i++) if (i == 0 || occurrences[i] != occurrences[i - 1]) distinct++;
        var row = new PieceRow(new int[distinct], new byte[distinct]);
        var at = -1;
        for (var i = 0; i < occurrences.Count; i++)
        {
            if (i == 0 || occurrences[i] != occurrences[i - 1]) row.Pieces[++at] = occurrences[i];
            if (row.Counts[at] < byte.MaxValue) row.Counts[at]++;
        }
        return row;
    }
}
