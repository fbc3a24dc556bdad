using System.Numerics.Tensors;

namespace Allo62.Model.Calibration;

/// <summary>
/// Scores → probabilities by the softmax of an affine map of them (matrix scaling, Guo et al. 2017): what one category's score says
/// of another is used too, so the first category can change. Fitted by <see cref="MatrixFit"/>. Immutable.
/// </summary>
internal sealed class MatrixCalibration
{
    private const int MostOnStack = 512;

    private readonly float[] _weights;
    private readonly float[] _shifts;

    /// <param name="weights">One row of weights for each class, one after the other.</param>
    /// <param name="shifts">What is added to each class.</param>
    /// <exception cref="FormatException">A number is not finite.</exception>
    public MatrixCalibration(float[] weights, float[] shifts)
    {
        if (!weights.All(float.IsFinite) || !shifts.All(float.IsFinite)) throw new FormatException("a number of the calibration is not finite.");
        _weights = weights;
        _shifts = shifts;
    }

    public int Classes => _shifts.Length;

    public ReadOnlySpan<float> AllWeights => _weights;

    public ReadOnlySpan<float> Shifts => _shifts;

    /// <summary>What each class's score adds to the given class.</summary>
    public ReadOnlySpan<float> Weights(int label) => _weights.AsSpan(label * Classes, Classes);

    /// <summary>One temperature for all classes, nothing else.</summary>
    public static MatrixCalibration From(TemperatureCalibration temperature, int classes)
    {
        var weights = new float[classes * classes];
        for (var label = 0; label < classes; label++) weights[label * classes + label] = (float)(1 / temperature.Temperature);
        return new MatrixCalibration(weights, new float[classes]);
    }

    /// <summary>Turns raw scores into probabilities that sum to 1, in place.</summary>
    /// <param name="scores">Raw scores, one per class.</param>
    public void Apply(Span<float> scores)
    {
        var raw = Classes <= MostOnStack ? stackalloc float[Classes] : new float[Classes];
        scores.CopyTo(raw);
        for (var label = 0; label < Classes; label++) scores[label] = _shifts[label] + TensorPrimitives.Dot(Weights(label), raw);
        Softmax(scores);
    }

    /// <summary>Softmax in place; returns the logarithm of the sum that it divides by.</summary>
    public static float Softmax(Span<float> logits)
    {
        var highest = TensorPrimitives.Max<float>(logits);
        TensorPrimitives.Subtract(logits, highest, logits);
        TensorPrimitives.Exp<float>(logits, logits);
        var sum = TensorPrimitives.Sum<float>(logits);
        TensorPrimitives.Multiply(logits, 1 / sum, logits);
        return MathF.Log(sum) + highest;
    }
}
