using Allo62.Model.Calibration;

namespace Allo62.Benchmarks.Study.Calibration;

/// <summary>The product's own: one number.</summary>
internal sealed class Temperature : ICalibrator
{
    public string Name => "temperature";

    public Func<float[], double[]> Fit(float[][] scores, int[] labels)
    {
        var fitted = TemperatureCalibration.Fit(scores, labels);
        return row =>
        {
            var copy = row.ToArray();
            fitted.Apply(copy);
            return Array.ConvertAll(copy, probability => (double)probability);
        };
    }
}
