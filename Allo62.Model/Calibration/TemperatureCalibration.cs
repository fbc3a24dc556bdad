using System.Numerics.Tensors;

namespace Allo62.Model.Calibration;

/// <summary>
/// The temperature by which scores are divided before the softmax (Guo et al. 2017). One number, fitted on scores of texts that the
/// model had not seen; it never changes which category comes first. <see cref="MatrixCalibration"/> applies it.
/// </summary>
/// <param name="Temperature">Above 0. Below 1 sharpens, above 1 flattens.</param>
internal sealed record TemperatureCalibration(double Temperature)
{
    private const double Coldest = 0.02;
    private const double Hottest = 20;
    private const int SearchSteps = 60;

    /// <summary>The temperature under which the right classes are likeliest (golden-section search over its logarithm).</summary>
    /// <param name="scores">Raw held-out scores, one array per text.</param>
    /// <param name="labels">Right class of each text.</param>
    public static TemperatureCalibration Fit(IReadOnlyList<float[]> scores, IReadOnlyList<int> labels)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(labels);
        var golden = (Math.Sqrt(5) - 1) / 2;
        double low = Math.Log(Coldest), high = Math.Log(Hottest);
        double left = high - golden * (high - low), right = low + golden * (high - low);
        double leftLoss = Loss(scores, labels, left), rightLoss = Loss(scores, labels, right);
        for (var step = 0; step < SearchSteps; step++)
        {
            if (leftLoss <= rightLoss)
            {
                (high, right, rightLoss) = (right, left, leftLoss);
                left = high - golden * (high - low);
                leftLoss = Loss(scores, labels, left);
            }
            else
            {
                (low, left, leftLoss) = (left, right, rightLoss);
                right = low + golden * (high - low);
                rightLoss = Loss(scores, labels, right);
            }
        }
        return new TemperatureCalibration(Math.Exp((low + high) / 2));
    }

    private static double Loss(IReadOnlyList<float[]> scores, IReadOnlyList<int> labels, double logTemperature)
    {
        var inverse = 1 / Math.Exp(logTemperature);
        double loss = 0;
        for (var row = 0; row < scores.Count; row++)
        {
            double highest = TensorPrimitives.Max<float>(scores[row]), sum = 0;
            foreach (var score in scores[row]) sum += Math.Exp((score - highest) * inverse);
            loss += Math.Log(sum) - (scores[row][labels[row]] - highest) * inverse;
        }
        return loss / scores.Count;
    }
}
