namespace Allo62.Training.Registry;

/// <summary>McNemar's exact test: of the rows that one model has right and the other wrong, are they spread as by a coin?</summary>
internal static class McNemar
{
    /// <param name="better">Rows that only the second model has right.</param>
    /// <param name="worse">Rows that only the first model has right.</param>
    /// <returns>Two-sided probability of a spread this uneven or more by chance alone.</returns>
    public static double PValue(int better, int worse)
    {
        var rows = better + worse;
        var fewer = Math.Min(better, worse);
        // Binomial probabilities by their ratio, from the logarithm of the first so that a million rows do not underflow to nothing at once.
        var (logTerm, sum) = (-rows * Math.Log(2), 0.0);
        for (var hits = 0; hits <= fewer; hits++)
        {
            sum += Math.Exp(logTerm);
            logTerm += Math.Log((double)(rows - hits) / (hits + 1));
        }
        return Math.Min(1, 2 * sum);
    }
}
