namespace Allo62.Benchmarks.Study.Trainers;

/// <summary>Complement naive Bayes (Rennie et al. 2003) on the weighted vectors: what a class's opposite does not say. A linear model.</summary>
internal sealed class ComplementNaiveBayes(double smoothing) : ITrainer
{
    public string Name => "complement naive Bayes";

    public IScores Train(Problem problem)
    {
        var byClass = Enumerable.Range(0, problem.Classes).Select(_ => new double[problem.Dimension]).ToArray();
        var all = new double[problem.Dimension];
        for (var row = 0; row < problem.Rows.Length; row++)
        {
            var (features, values) = problem.Rows[row];
            for (var i = 0; i < features.Length; i++)
            {
                byClass[problem.Labels[row]][features[i]] += values[i];
                all[features[i]] += values[i];
            }
        }
        return new LinearScores([.. byClass.Select(own => Weights(own, all))], new float[problem.Classes]);
    }

    private float[] Weights(double[] own, double[] all)
    {
        var opposite = all.Select((sum, feature) => sum - own[feature] + smoothing).ToArray();
        var total = opposite.Sum();
        var weights = opposite.Select(sum => -Math.Log(sum / total)).ToArray();
        var mean = weights.Average();
        // Centred: what every class has in common says nothing, and would only add noise to the sum with other models.
        return [.. weights.Select(weight => (float)(weight - mean))];
    }
}
