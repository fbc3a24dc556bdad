using Allo62.Model.Data;
using Allo62.Training.Data;
using Allo62.Training.Quality;

namespace Allo62.Training.Splitting;

/// <summary>
/// Which rows are learned from and which are measured on. Near-copies and rows of one caller are never on both sides; corrected rows are
/// always learned from, or nobody would correct.
/// </summary>
/// <param name="Kind">How it was done; never <see cref="SplitKind.Auto"/>.</param>
/// <param name="Test">For each row, whether it is measured on; all of them with <see cref="SplitKind.KFold"/>.</param>
/// <param name="Fold">For each row, its part; all 0 but with <see cref="SplitKind.KFold"/>.</param>
/// <param name="MovedTogether">Rows that changed sides to stay with their group.</param>
internal sealed record DataSplit(SplitKind Kind, bool[] Test, int[] Fold, int MovedTogether)
{
    private const int FewRows = 1_000;
    private const double MostDated = 0.8;

    public static DataSplit Of(IReadOnlyList<LabelledRow> rows, SplitOptions options)
    {
        var kind = options.Kind == SplitKind.Auto ? Choose(rows) : options.Kind;
        var groups = Groups(rows);
        if (kind == SplitKind.KFold) return new DataSplit(kind, [.. rows.Select(_ => true)], Folds(groups, options), 0);
        var order = kind == SplitKind.Temporal ? NewestFirst(rows) : Shuffled(groups, options.Seed);
        var wanted = Math.Min((int)(rows.Count * options.TestShare), options.MostTestRows);
        return Cut(kind, rows, groups, order, wanted);
    }

    private static SplitKind Choose(IReadOnlyList<LabelledRow> rows)
    {
        if (rows.Count < FewRows) return SplitKind.KFold;
        var days = rows.Select(Day).Where(day => day.Length > 0).ToArray();
        return days.Length >= MostDated * rows.Count && days.Distinct().Skip(1).Any() ? SplitKind.Temporal : SplitKind.Random;
    }

    /// <summary>The first rows of an order are measured on, save for those with a twin among the others and those that people corrected.</summary>
    private static DataSplit Cut(SplitKind kind, IReadOnlyList<LabelledRow> rows, int[] groups, int[] order, int wanted)
    {
        var test = new bool[rows.Count];
        foreach (var row in order.Take(wanted)) test[row] = true;
        var learned = new HashSet<int>();
        for (var row = 0; row < rows.Count; row++) if (!test[row] || IsCorrected(rows[row])) learned.Add(groups[row]);
        var moved = 0;
        for (var row = 0; row < rows.Count; row++)
        {
            if (!test[row] || !learned.Contains(groups[row])) continue;
            test[row] = false;
            moved++;
        }
        return new DataSplit(kind, test, new int[rows.Count], moved);
    }

    /// <summary>Near-copies and rows of one caller, joined.</summary>
    private static int[] Groups(IReadOnlyList<LabelledRow> rows)
    {
        var groups = new DisjointSets(rows.Count);
        var copies = NearCopies.Groups([.. rows.Select(row => row.Request.Text)]);
        for (var row = 0; row < rows.Count; row++) groups.Join(copies[row], row);
        var callers = new Dictionary<string, int>();
        for (var row = 0; row < rows.Count; row++)
        {
            var caller = rows[row].Other.GetValueOrDefault(LogColumns.Caller, "");
            if (caller.Length > 0 && !callers.TryAdd(caller, row)) groups.Join(callers[caller], row);
        }
        return groups.Numbers();
    }

    private static int[] Folds(int[] groups, SplitOptions options)
    {
        var fold = new Dictionary<int, int>();
        foreach (var row in Shuffled(groups, options.Seed)) fold.TryAdd(groups[row], fold.Count % options.Folds);
        return [.. groups.Select(group => fold[group])];
    }

    private static int[] NewestFirst(IReadOnlyList<LabelledRow> rows) =>
        [.. Enumerable.Range(0, rows.Count).OrderByDescending(row => Day(rows[row]), StringComparer.Ordinal)];

    /// <summary>Group by group, in an order drawn by the seed.</summary>
    private static int[] Shuffled(int[] groups, int seed)
    {
        var members = Enumerable.Range(0, groups.Length).GroupBy(row => groups[row]).Select(group => group.ToArray()).ToArray();
        // CA5394: not a secret, and it must be the same every time.
#pragma warning disable CA5394
        new Random(seed).Shuffle(members);
#pragma warning restore CA5394
        return [.. members.SelectMany(group => group)];
    }

    private static string Day(LabelledRow row) => row.Other.GetValueOrDefault(Columns.Date, "");

    private static bool IsCorrected(LabelledRow row) => row.Other.GetValueOrDefault(LogColumns.Corrected, "").Length > 0;
}
