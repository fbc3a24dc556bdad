using Allo62.Model.Learning;

namespace Allo62.Benchmarks.Study.Trainers;

/// <summary>What a trainer is given.</summary>
internal sealed record Problem(FeatureRow[] Rows, int[] Labels, int Classes, int Dimension);

internal interface ITrainer
{
    string Name { get; }

    IScores Train(Problem problem);
}

/// <summary>A trained model: raw scores of all classes.</summary>
internal interface IScores
{
    /// <summary>Bytes of its weights as they stand in memory.</summary>
    long Bytes { get; }

    float[] Of(FeatureRow row);
}

/// <summary>Weights of each class side by side for each feature, as the product lays them out.</summary>
internal sealed class LinearScores(float[][] weights, float[] biases) : IScores
{
    private readonly float[] _byFeature = Transpose(weights);

    public IReadOnlyList<float[]> Weights => weights;

    public float[] Biases => biases;

    public long Bytes => (_byFeature.LongLength + biases.Length) * sizeof(float);

    public float[] Of(FeatureRow row)
    {
        var scores = biases.ToArray();
        for (var i = 0; i < row.Features.Length; i++)
        {
            System.Numerics.Tensors.TensorPrimitives.MultiplyAdd(_byFeature.AsSpan(row.Features[i] * scores.Length, scores.Length), row.Values[i], scores, scores);
        }
        return scores;
    }

    /// <summary>Weighted sum of linear models on the same vectors: one linear model again, without loss.</summary>
    public static LinearScores Sum(params (LinearScores Model, float Share)[] parts)
    {
        var (classes, dimension) = (parts[0].Model.Biases.Length, parts[0].Model.Weights[0].Length);
        var weights = Enumerable.Range(0, classes).Select(_ => new float[dimension]).ToArray();
        var biases = new float[classes];
        foreach (var (model, share) in parts)
        {
            for (var label = 0; label < classes; label++)
            {
                System.Numerics.Tensors.TensorPrimitives.MultiplyAdd(model.Weights[label], share, weights[label], weights[label]);
                biases[label] += share * model.Biases[label];
            }
        }
        return new LinearScores(weights, biases);
    }

    private static float[] Transpose(float[][] weights)
    {
        var result = new float[(long)weights.Length * weights[0].Length];
        for (var label = 0; label < weights.Length; label++)
        {
            for (var feature = 0; feature < weights[label].Length; feature++) result[feature * weights.Length + label] = weights[label][feature];
        }
        return result;
    }
}
