namespace Allo62.Benchmarks.Study.Calibration;

/// <summary>Raw scores → probabilities, fitted on scores of rows that the model had not seen.</summary>
internal interface ICalibrator
{
    string Name { get; }

    Func<float[], double[]> Fit(float[][] scores, int[] labels);
}
