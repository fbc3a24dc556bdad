using Allo62.Model.Learning;
using Allo62.Training.Data;
using Allo62.Training.Evaluation;
using Allo62.Training.Evaluation.Results;
using Allo62.Training.Output;
using Allo62.Training.Suggesting;

namespace Allo62.Training.Benchmarking;

/// <summary>The learning curve of <c>suggest</c> against labels drawn by chance: the same first rows, the same number added each time.</summary>
internal sealed class SuggestBenchmark(LabelledData pool, LabelledData test, SuggestBenchmark.Plan plan, ConsoleOutput output)
{
    /// <param name="Start">Rows labelled by chance at the beginning of both curves.</param>
    /// <param name="Step">Rows labelled at each step.</param>
    /// <param name="Until">Rows labelled at the end.</param>
    /// <param name="Seed">Seed of everything drawn by chance.</param>
    public sealed record Plan(int Start, int Step, int Until, int Seed);

    /// <param name="Labels">Rows labelled.</param>
    /// <param name="Random">Accuracy when they are drawn by chance.</param>
    /// <param name="Suggested">Accuracy when <c>suggest</c> chose them.</param>
    public sealed record Point(int Labels, double Random, double Suggested);

    /// <param name="Curve">Both curves.</param>
    /// <param name="Target">Accuracy that chance reaches with the most labels.</param>
    /// <param name="LabelsNeeded">Labels with which <c>suggest</c> reaches it, between two steps by a straight line; null when it does not.</param>
    /// <param name="Share">These as a share of those that chance needs.</param>
    public sealed record Result(IReadOnlyList<Point> Curve, double Target, double? LabelsNeeded, double? Share);

    public Result Run(CancellationToken cancellation)
    {
        var order = Enumerable.Range(0, pool.Rows.Count).ToArray();
        // CA5394: not a secret, and it must be the same every time.
#pragma warning disable CA5394
        new Random(plan.Seed).Shuffle(order);
#pragma warning restore CA5394
        var chosen = order.Take(plan.Start).ToList();
        var (curve, model) = (new List<Point>(), (TrainedModel?)null);
        for (var labels = plan.Start; labels <= Math.Min(plan.Until, pool.Rows.Count); labels += plan.Step)
        {
            if (model is not null) chosen.AddRange(Next(model, chosen));
            model = Train(chosen, cancellation);
            var suggested = Accuracy(model);
            var random = labels == plan.Start ? suggested : Accuracy(Train([.. order.Take(labels)], cancellation));
            curve.Add(new Point(labels, random, suggested));
            output.Line($"{labels} labels: by chance {Figure.Share(random)}, suggested {Figure.Share(suggested)}");
        }
        var target = curve.Max(point => point.Random);
        var needed = Needed(curve, target);
        return new Result(curve, target, needed, needed / curve.First(point => point.Random >= target).Labels);
    }

    private IEnumerable<int> Next(TrainedModel model, List<int> chosen)
    {
        var labelled = chosen.ToHashSet();
        int[] open = [.. Enumerable.Range(0, pool.Rows.Count).Where(row => !labelled.Contains(row))];
        var counts = chosen.CountBy(row => pool.Rows[row].Request.Category).ToDictionary();
        return new Suggester(model.Classifier, model.Thresholds, new OutcomeCosts()).Choose([.. open.Select(row => pool.Rows[row].Request.Text)], plan.Step, counts)
            .Select(suggestion => open[suggestion.Row]);
    }

    private TrainedModel Train(IReadOnlyList<int> rows, CancellationToken cancellation) => new IntentTrainer(new TrainingOptions { Seed = plan.Seed })
        .Train(TrainingSet.From(pool with { Rows = [.. rows.Select(row => pool.Rows[row])] }).Requests, null, cancellation);

    private double Accuracy(TrainedModel model) => Evaluator.Score(model.Classifier, model.Thresholds, test.Requests).Average(row => row.IsRight ? 1.0 : 0);

    private static double? Needed(List<Point> curve, double target)
    {
        var at = curve.FindIndex(point => point.Suggested >= target);
        if (at <= 0) return at < 0 ? null : curve[0].Labels;
        var (before, after) = (curve[at - 1], curve[at]);
        return before.Labels + (after.Labels - before.Labels) * (target - before.Suggested) / (after.Suggested - before.Suggested);
    }
}
