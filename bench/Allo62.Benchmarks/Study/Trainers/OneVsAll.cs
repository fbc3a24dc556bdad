using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Trainers;

namespace Allo62.Benchmarks.Study.Trainers;

/// <summary>One binary linear model of ML.NET for each class, each on one thread.</summary>
internal sealed class OneVsAll(string name, Func<MLContext, OneVsAll.Size, IEstimator<ITransformer>> trainer) : ITrainer
{
    private const int Seed = 62;

    /// <summary>What a trainer may set its regularisation by.</summary>
    internal readonly record struct Size(int Rows, int Positive);

    public string Name => name;

    /// <summary>Scales the values of each class's own copy of the rows, as NB-SVM does; null for none.</summary>
    private Func<Problem, int, float[]>? Scale { get; init; }

    public OneVsAll With(Func<Problem, int, float[]> scale) => new(name, trainer) { Scale = scale };

    public IScores Train(Problem problem)
    {
        var weights = new float[problem.Classes][];
        var biases = new float[problem.Classes];
        Parallel.For(0, problem.Classes, new ParallelOptions { MaxDegreeOfParallelism = 2 }, label =>
        {
            var scale = Scale?.Invoke(problem, label);
            var view = new ProblemView(scale is null ? problem : Scaled(problem, scale), label);
            var size = new Size(problem.Rows.Length, problem.Labels.Count(other => other == label));
            var model = Linear(trainer(new MLContext(Seed), size).Fit(view));
            weights[label] = [.. model.Weights];
            biases[label] = model.Bias;
            for (var feature = 0; feature < scale?.Length; feature++) weights[label][feature] *= scale[feature];
        });
        return new LinearScores(weights, biases);
    }

    private static Problem Scaled(Problem problem, float[] scale) => problem with
    {
        Rows = [.. problem.Rows.Select(row => row with { Values = [.. row.Features.Select((feature, i) => row.Values[i] * scale[feature])] })],
    };

    private static LinearModelParameters Linear(ITransformer transformer)
    {
        var model = ((ISingleFeaturePredictionTransformer<object>)transformer).Model;
        return model as LinearModelParameters ?? ((CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>)model).SubModel;
    }
}
