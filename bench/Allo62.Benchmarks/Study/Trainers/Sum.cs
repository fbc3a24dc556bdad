namespace Allo62.Benchmarks.Study.Trainers;

/// <summary>Linear models on the same vectors, each brought to the same spread of scores and added: one linear model again, so nothing is lost by distilling.</summary>
internal sealed class Sum(string name, params (ITrainer Trainer, float Share)[] parts) : ITrainer
{
    private const int Sample = 500;

    public string Name => name;

    public IScores Train(Problem problem) => LinearScores.Sum([.. parts.Select(part =>
    {
        var model = (LinearScores)part.Trainer.Train(problem);
        return (model, part.Share / Spread(model, problem));
    })]);

    private static float Spread(LinearScores model, Problem problem)
    {
        var step = Math.Max(1, problem.Rows.Length / Sample);
        var spreads = Enumerable.Range(0, problem.Rows.Length / step).Select(i => model.Of(problem.Rows[i * step])).Select(scores =>
        {
            var mean = scores.Average();
            return Math.Sqrt(scores.Average(score => (score - mean) * (score - mean)));
        });
        return (float)spreads.Average();
    }
}
