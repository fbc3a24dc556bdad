using Allo62.Model.Data;
using Allo62.Training.Data;
using Allo62.Training.Evaluation.Results;

namespace Allo62.Training.Evaluation;

/// <summary>What can be said of how rows were kept apart.</summary>
internal static class SplitReading
{
    /// <summary>Files that were kept apart by hand.</summary>
    public static SplitFacts Given(LabelledData data)
    {
        var (from, to) = Days(data.Rows);
        return new SplitFacts("given", 0, data.Rows.Count, from, to, 0, null);
    }

    /// <summary>First and last day of the rows that have one.</summary>
    public static (string? From, string? To) Days(IReadOnlyList<LabelledRow> rows)
    {
        var days = rows.Select(row => row.Other.GetValueOrDefault(Columns.Date, "")).Where(day => day.Length > 0).ToArray();
        return (days.Min(StringComparer.Ordinal), days.Max(StringComparer.Ordinal));
    }
}
