using System.Security.Cryptography;
using System.Text;
using Allo62.Model.Data;
using Allo62.Model.Text;

namespace Allo62.Model.Learning.Planning;

/// <summary>Which rows hold the same text but for case, accents and politeness.</summary>
internal static class TextNumbers
{
    /// <summary>For each row, the first row with the same text.</summary>
    public static int[] Of(IReadOnlyList<LabelledRequest> rows, int parallelism)
    {
        var prints = new UInt128[rows.Count];
        // Fingerprints: a million normalised texts would take the memory of the log again.
        Parallel.For(0, rows.Count, new ParallelOptions { MaxDegreeOfParallelism = parallelism }, row =>
            prints[row] = BitConverter.ToUInt128(SHA256.HashData(Encoding.UTF8.GetBytes(TextNormaliser.Normalise(rows[row].Text)))));
        var first = new Dictionary<UInt128, int>(rows.Count);
        return [.. prints.Select((print, row) => first.TryAdd(print, row) ? row : first[print])];
    }
}
