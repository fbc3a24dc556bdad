using Allo62.Training.Evaluation.Results;

namespace Allo62.Training.Evaluation;

/// <summary>
/// Intervals of the headline figures by drawing groups of rows with replacement (Efron &amp; Tibshirani 1993): rows of one group, near-copies
/// of one another, come and go together. The same seed gives the same intervals on any number of cores.
/// </summary>
internal sealed class HeadlineBootstrap(OutcomeCosts costs, int samples, int seed)
{
    private const double Low = 0.025;

    /// <param name="model">Rows of the model.</param>
    /// <param name="majority">The same rows answered with the most frequent category.</param>
    /// <param name="champion">The same rows of the model in service; may be null.</param>
    /// <param name="categories">Number of categories.</param>
    /// <param name="groups">Group of each row; null when each is its own.</param>
    public Headline Run(RowFacts[] model, RowFacts[] majority, RowFacts[]? champion, int categories, int[]? groups)
    {
        var members = Members(model.Length, groups);
        var drawn = new (double[] Model, double[]? Champion)[samples];
        Parallel.For(0, samples, () => (new HeadlineTally(categories, costs), new HeadlineTally(categories, costs)), (sample, _, tallies) =>
        {
            var (one, other) = tallies;
            one.Clear();
            other.Clear();
            foreach (var (group, weight) in Draw(members.Length, seed + sample))
            {
                foreach (var row in members[group])
                {
                    one.Add(model[row], weight);
                    if (champion is not null) other.Add(champion[row], weight);
                }
            }
            drawn[sample] = (one.Values(), champion is null ? null : other.Values());
            return tallies;
        }, _ => { });

        var (value, always, before) = (Values(model, categories), Values(majority, categories), champion is null ? null : Values(champion, categories));
        var figures = Enumerable.Range(0, HeadlineTally.Figures).Select(figure =>
        {
            var own = Interval(value[figure], [.. drawn.Select(sample => sample.Model[figure])], figure);
            if (before is null) return new HeadlineFigure(own.Value, own.Low, own.High, always[figure], null, null);
            var theirs = Interval(before[figure], [.. drawn.Select(sample => sample.Champion![figure])], figure);
            var change = Interval(value[figure] - before[figure], [.. drawn.Select(sample => sample.Model[figure] - sample.Champion![figure])], -1);
            return new HeadlineFigure(own.Value, own.Low, own.High, always[figure], theirs, change);
        }).ToArray();
        return new Headline(figures[0], figures[1], figures[2], figures[3], figures[4], figures[5], figures[6], figures[7], figures[8]);
    }

    private double[] Values(RowFacts[] rows, int categories)
    {
        var tally = new HeadlineTally(categories, costs);
        foreach (var row in rows) tally.Add(row, 1);
        return tally.Values();
    }

    /// <summary>Percentiles, moved by the bias of the draws: a calibration error, an absolute value, is larger in every draw than in the rows.</summary>
    private static Estimate Interval(double value, double[] draws, int figure)
    {
        if (draws.Length == 0) return new Estimate(value, value, value);
        Array.Sort(draws);
        var bias = draws.Average() - value;
        var low = draws[(int)(Low * (draws.Length - 1))] - bias;
        var high = draws[(int)((1 - Low) * (draws.Length - 1))] - bias;
        return new Estimate(value, figure >= 0 ? Math.Max(0, low) : low, figure is >= 0 and < HeadlineTally.Figures - 1 ? Math.Min(1, high) : high);
    }

    private static int[][] Members(int rows, int[]? groups) => groups is null
        ? [.. Enumerable.Range(0, rows).Select(row => new[] { row })]
        : [.. Enumerable.Range(0, rows).GroupBy(row => groups[row]).OrderBy(group => group.Key).Select(group => group.ToArray())];

    private static IEnumerable<(int Group, int Weight)> Draw(int groups, int seed)
    {
        // CA5394: not a secret, and it must be the same every time.
#pragma warning disable CA5394
        var random = new Random(seed);
        var weights = new int[groups];
        for (var draw = 0; draw < groups; draw++) weights[random.Next(groups)]++;
#pragma warning restore CA5394
        for (var group = 0; group < groups; group++) if (weights[group] > 0) yield return (group, weights[group]);
    }
}
