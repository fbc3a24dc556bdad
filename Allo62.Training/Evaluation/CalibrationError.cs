using Allo62.Training.Evaluation.Results;

namespace Allo62.Training.Evaluation;

/// <summary>
/// How far stated confidence lies from what came true, without what chance adds. On few rows even a perfect model shows a large error
/// (0.070 on 200 rows, 0.026 on 1,400): each bin's squared difference is reduced by its own sampling variance (Bröcker 2012; Kumar,
/// Liang &amp; Ma 2019). The more rows, the nearer it comes to the plain figure.
/// </summary>
internal static class CalibrationError
{
    /// <summary>Error from which a stated confidence misleads.</summary>
    public const double Largest = 0.05;

    public static double WithoutChance(IReadOnlyList<CalibrationBin> bins)
    {
        var rows = bins.Sum(bin => bin.Rows);
        return rows == 0 ? 0 : bins.Sum(bin => bin.Rows * Difference(bin)) / rows;
    }

    /// <summary>
    /// Whether stated confidence can be believed: the error is within the bound; or the model in service is over it too and no better, and
    /// keeping it would help nobody.
    /// </summary>
    public static bool IsWithin(EvaluationResult result, double bound) =>
        WithoutChance(result.Calibration) <= bound || (result.Headline.Ece.Champion is { } champion && champion.Value > bound && result.Headline.Ece.Value <= champion.Value);

    private static double Difference(CalibrationBin bin)
    {
        if (bin.Rows < 2) return bin.Rows == 0 ? 0 : Math.Abs(bin.Confidence - bin.Right.Value);
        var chance = bin.Right.Value * (1 - bin.Right.Value) / (bin.Rows - 1);
        return Math.Sqrt(Math.Max(0, Math.Pow(bin.Confidence - bin.Right.Value, 2) - chance));
    }
}
