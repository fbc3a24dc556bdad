using Allo62.Model.Calibration;

namespace Allo62.Benchmarks.Study.Calibration;

/// <summary>One number for all classes: where the product's matrix begins, and what it keeps when rows are few.</summary>
internal sealed class Temperature : ICalibrator
{
    public string Name => "temperature";

    public Func<float[], double[]> Fit(float[][] scores, int[] labels) =>
        ProductMatrix.Apply(MatrixCalibration.From(TemperatureCalibration.Fit(scores, labels), scores[0].Length));
}
