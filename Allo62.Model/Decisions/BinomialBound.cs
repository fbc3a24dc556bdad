using MathNet.Numerics.Distributions;

namespace Allo62.Model.Decisions;

/// <summary>Exact one-sided bounds of a binomial rate (Clopper &amp; Pearson 1934).</summary>
public static class BinomialBound
{
    /// <summary>The largest rate that the counts do not contradict.</summary>
    /// <param name="failures">Failures seen, 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">Trials made.</param>
    /// <param name="confidence">Such as 0.95.</param>
    /// <returns>0 to 1; 1 without trials.</returns>
    public static double Upper(int failures, int trials, double confidence) =>
        failures >= trials ? 1 : Beta.InvCDF(failures + 1, trials - failures, confidence);

    /// <summary>The smallest rate that the counts do not contradict.</summary>
    /// <param name="failures">Failures seen, 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">Trials made.</param>
    /// <param name="confidence">Such as 0.95.</param>
    /// <returns>0 to 1; 0 without failures.</returns>
    public static double Lower(int failures, int trials, double confidence) =>
        failures <= 0 ? 0 : Beta.InvCDF(failures, trials - failures + 1, 1 - confidence);
}
