namespace Allo62.Model.Calibration;

/// <summary>
/// The calibration of a model, and the probabilities it would give texts that neither the model nor the calibration had seen: each
/// part of the rows is read with the calibration of the other parts, so that thresholds and held-out figures are not flattered.
/// </summary>
/// <param name="Calibration">Fitted on all rows.</param>
/// <param name="HeldOut">Probabilities by row, each from a calibration that was fitted without the row.</param>
internal sealed record CrossFit(MatrixCalibration Calibration, float[][] HeldOut)
{
    /// <param name="scores">Raw held-out scores, one array per text.</param>
    /// <param name="labels">Right class of each text.</param>
    /// <param name="parts">Which part each text belongs to; the same texts are in the same part.</param>
    public static CrossFit Of(float[][] scores, int[] labels, int[] parts)
    {
        var temperature = TemperatureCalibration.Fit(scores, labels);
        var plain = MatrixCalibration.From(temperature, scores[0].Length);
        var byTemperature = Apply(scores, _ => plain);
        if (parts.Distinct().Count() < 2) return new CrossFit(plain, byTemperature);
        var fitted = parts.Distinct().ToDictionary(part => part, part =>
        {
            int[] others = [.. Enumerable.Range(0, parts.Length).Where(row => parts[row] != part)];
            return MatrixFit.Fit([.. others.Select(row => scores[row])], [.. others.Select(row => labels[row])], temperature);
        });
        var byMatrix = Apply(scores, row => fitted[parts[row]]);
        // With few rows a matrix learns their chance; then the temperature is the better calibration.
        return LogLoss(byMatrix, labels) < LogLoss(byTemperature, labels)
            ? new CrossFit(MatrixFit.Fit(scores, labels, temperature), byMatrix)
            : new CrossFit(plain, byTemperature);
    }

    private static float[][] Apply(float[][] scores, Func<int, MatrixCalibration> calibration) =>
        [.. scores.Select((raw, row) =>
        {
            float[] probabilities = [.. raw];
            calibration(row).Apply(probabilities);
            return probabilities;
        })];

    private static double LogLoss(float[][] probabilities, int[] labels) =>
        probabilities.Select((row, i) => -Math.Log(Math.Max(row[labels[i]], 1e-12))).Average();
}
