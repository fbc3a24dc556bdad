using System.Numerics.Tensors;
using Allo62.Model.Features;
using Allo62.Model.Learning;

namespace Allo62.Model.Scoring;

/// <summary>
/// The linear weights of an ML.NET model laid out for one request at a time: the weights of all classes for one feature stand
/// side by side, so each feature of the text reads one run of memory. Immutable, safe for any number of threads.
/// </summary>
internal sealed class CompiledScorer
{
    private readonly float[] _weights;
    private readonly float[] _biases;

    private CompiledScorer(float[] weights, float[] biases)
    {
        _weights = weights;
        _biases = biases;
    }

    /// <summary>Number of classes.</summary>
    public int ClassCount => _biases.Length;

    /// <summary>Score of each class when a text has no known feature.</summary>
    public ReadOnlySpan<float> Biases => _biases;

    /// <summary>Weights of all classes for one feature.</summary>
    public ReadOnlySpan<float> Weights(int feature) => _weights.AsSpan(feature * ClassCount, ClassCount);

    /// <exception cref="FormatException">A weight is not a finite number.</exception>
    public static CompiledScorer Compile(LinearModel model)
    {
        var classes = model.ClassCount;
        var weights = new float[(long)model.Dimension * classes];
        var biases = new float[classes];
        for (var label = 0; label < classes; label++)
        {
            biases[label] = Finite(model.Bias(label));
            var column = model.Weights(label);
            for (var feature = 0; feature < model.Dimension; feature++) weights[feature * classes + label] = Finite(column[feature]);
        }
        return new CompiledScorer(weights, biases);
    }

    /// <summary>Raw scores of all classes.</summary>
    /// <param name="vector">Features of the text.</param>
    /// <param name="scores">Receives <see cref="ClassCount"/> scores.</param>
    public void Score(SparseVector vector, Span<float> scores)
    {
        _biases.CopyTo(scores);
        var features = vector.Features;
        var values = vector.Values;
        for (var i = 0; i < features.Length; i++) TensorPrimitives.MultiplyAdd(Weights(features[i]), values[i], scores, scores);
    }

    private static float Finite(float weight) =>
        float.IsFinite(weight) ? weight : throw new FormatException("a weight is not a finite number.");
}
