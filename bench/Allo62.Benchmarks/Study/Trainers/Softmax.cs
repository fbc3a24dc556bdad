using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Allo62.Benchmarks.Study.Trainers;

/// <summary>One linear model of all classes together, trained by ML.NET for the softmax loss.</summary>
internal sealed class Softmax(string name, Func<MLContext, IEstimator<MulticlassPredictionTransformer<MaximumEntropyModelParameters>>> trainer) : ITrainer
{
    private const int Seed = 62;

    public string Name => name;

    public IScores Train(Problem problem)
    {
        var model = trainer(new MLContext(Seed)).Fit(new ProblemView(problem, positive: null)).Model;
        VBuffer<float>[] weights = [];
        model.GetWeights(ref weights, out _);
        return new LinearScores([.. weights.Select(vector => vector.DenseValues().ToArray())], [.. model.GetBiases()]);
    }
}
