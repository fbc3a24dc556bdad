using Allo62.Training.Data;
using Allo62.Training.Output;

namespace Allo62.Training.Commands;

/// <summary>Rows whose category a model cannot answer count as errors; the reader should know why.</summary>
internal static class KnownLabels
{
    /// <exception cref="InvalidDatasetException">The model knows none of the categories.</exception>
    public static void Check(ConsoleOutput output, IReadOnlyList<string> known, LabelledData rows)
    {
        var unknown = rows.Rows.Count(row => !known.Contains(row.Request.Category) && !(row.Request.Accepted ?? []).Any(known.Contains));
        if (unknown > 0 && unknown == rows.Rows.Count)
            throw new InvalidDatasetException(rows.Sources[0].Path, 0, "the model knows none of the categories of these rows.");
        if (unknown > 0) output.Fault($"{unknown} row(s) have a category that the model does not know; they count as errors.");
    }
}
