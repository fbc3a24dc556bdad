using Allo62.Model.Calibration;

namespace Allo62.Benchmarks.Study.Calibration;

/// <summary>The product's own: a matrix between the classes on the raw scores.</summary>
internal sealed class ProductMatrix : ICalibrator
{
    public string Name => "matrix on raw scores (product)";

    public Func<float[], double[]> Fit(float[][] scores, int[] labels) => Apply(MatrixFit.Fit(scores, labels, TemperatureCalibration.Fit(scores, labels)));

    public static Func<float[], double[]> Apply(MatrixCalibration calibration) => row =>
    {
        float[] probabilities = [.. row];
        calibration.Apply(probabilities);
        return Array.ConvertAll(probabilities, probability => (double)probability);
    };
}
