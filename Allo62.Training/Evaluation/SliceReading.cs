using System.Globalization;
using Allo62.Model.Data;
using Allo62.Training.Evaluation.Results;

namespace Allo62.Training.Evaluation;

/// <summary>Figures by channel, month, size of the commune, length and register: where a good mean hides a bad part.</summary>
internal sealed class SliceReading(OutcomeCosts costs, IReadOnlyDictionary<string, int> population)
{
    private const int FewestRows = 20;

    private static readonly int[] Lengths = [5, 12, 25, 50];
    private static readonly int[] Populations = [500, 2_000, 10_000, 50_000];

    public IReadOnlyList<Slice> Of(IReadOnlyList<MeasuredRow> rows)
    {
        var all = Estimate.Share(rows.Count(row => row.Model.IsRight), rows.Count);
        return
        [
            .. By("channel", rows, all, row => Column(row, Columns.Channel)),
            .. By("month", rows, all, row => Column(row, Columns.Date) is { Length: >= 7 } date ? date[..7] : ""),
            .. By("communeSize", rows, all, row => population.TryGetValue(Column(row, Columns.Commune), out var people) ? Band(people, Populations) : ""),
            .. By("length", rows, all, row => Band(row.Row.Request.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, Lengths)),
            .. By("register", rows, all, row => Column(row, Columns.Register)),
        ];
    }

    private IEnumerable<Slice> By(string name, IReadOnlyList<MeasuredRow> rows, Estimate all, Func<MeasuredRow, string> value)
    {
        var groups = rows.GroupBy(value).ToArray();
        // A column that no row has is no slice.
        if (groups is [{ Key: "" }]) return [];
        return groups.OrderBy(group => Order(group.Key), StringComparer.Ordinal).Select(group => Figures(name, group.Key, [.. group], all));
    }

    private Slice Figures(string name, string value, MeasuredRow[] rows, Estimate all)
    {
        var accuracy = Estimate.Share(rows.Count(row => row.Model.IsRight), rows.Length);
        var routed = rows.Count(row => row.Model.IsRouted);
        return new Slice(
            name, value, rows.Length, accuracy, Estimate.Share(routed, rows.Length), Estimate.Share(rows.Count(row => row.Model.IsMisrouted), routed),
            rows.Average(row => costs.Calls(OutcomeReading.Of(row.Model))),
            rows[0].Champion is null ? null : (double)rows.Count(row => row.Champion!.IsRight) / rows.Length,
            rows.Length >= FewestRows && accuracy.High < all.Low);
    }

    private static string Column(MeasuredRow row, string name) => row.Row.Other.GetValueOrDefault(name, "");

    private static string Band(int number, int[] bounds)
    {
        var band = Array.FindIndex(bounds, bound => number <= bound);
        var from = band switch { 0 => 0, < 0 => bounds[^1] + 1, _ => bounds[band - 1] + 1 };
        return from.ToString(CultureInfo.InvariantCulture) + (band < 0 ? "+" : $"-{bounds[band].ToString(CultureInfo.InvariantCulture)}");
    }

    /// <summary>Numbers in their order, words in theirs.</summary>
    private static string Order(string value) => value.Length > 0 && char.IsAsciiDigit(value[0]) && value.Split('-', '+') is [var from, ..] ? from.PadLeft(9, '0') + value : value;
}
