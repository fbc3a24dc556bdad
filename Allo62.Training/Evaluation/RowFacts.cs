using Allo62.Model.Decisions;

namespace Allo62.Training.Evaluation;

/// <summary>What the headline figures need of a row, small enough to be counted a thousand times over.</summary>
/// <param name="Label">Number of its category.</param>
/// <param name="Answer">Number of the first category; that of <paramref name="Label"/> when another accepted one came first.</param>
/// <param name="InTop3">Whether a right one is among the first three.</param>
/// <param name="Confidence">Of the first.</param>
/// <param name="Outcome">What became of it.</param>
internal readonly record struct RowFacts(int Label, int Answer, bool InTop3, float Confidence, OutcomeKind Outcome)
{
    public bool IsRight => Label == Answer;

    /// <summary>Rows as facts; categories are numbered as they come.</summary>
    public static RowFacts[] Of(IReadOnlyList<ScoredRow> rows, Dictionary<string, int> numbers)
    {
        int Number(string category) => numbers.TryGetValue(category, out var number) ? number : numbers[category] = numbers.Count;
        return [.. rows.Select(row =>
        {
            var label = Number(row.Request.Category);
            return new RowFacts(
                label, row.IsRight ? label : Number(row.Ranked[0].Category), row.IsInTop3, (float)row.Ranked[0].Confidence, OutcomeReading.Of(row));
        })];
    }

    /// <summary>The same rows answered with the most frequent category each time, without asking.</summary>
    public static RowFacts[] Majority(IReadOnlyList<ScoredRow> rows, Dictionary<string, int> numbers)
    {
        var frequent = rows.CountBy(row => row.Request.Category).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
            .Select(count => (count.Key, count.Value)).ToArray();
        var (first, count) = frequent[0];
        var outOfScope = first == Model.Data.ReservedCategories.OutOfScope;
        return [.. rows.Select(row =>
        {
            var right = row.Request.Accepts(first);
            var outcome = outOfScope ? OutcomeReading.Of(row, HandOff) : right ? OutcomeKind.RightRoute : OutcomeKind.WrongRoute;
            var label = numbers[row.Request.Category];
            return new RowFacts(label, right ? label : numbers[first], frequent.Take(3).Any(category => row.Request.Accepts(category.Key)), (float)count / rows.Count, outcome);
        })];
    }

    private static Decision HandOff { get; } = new(DecisionKind.Handoff, [], HandoffReason.OutOfScope);
}
