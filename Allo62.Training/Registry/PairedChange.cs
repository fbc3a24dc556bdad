using Allo62.Training.Evaluation.Results;

namespace Allo62.Training.Registry;

/// <summary>Difference of two shares counted on the same rows, with the interval of Agresti &amp; Min (2005).</summary>
internal static class PairedChange
{
    private const double Quantile = 1.959963984540054;

    /// <param name="better">Rows that only the second has right.</param>
    /// <param name="worse">Rows that only the first has right.</param>
    /// <param name="rows">All rows.</param>
    public static Estimate Of(int better, int worse, int rows)
    {
        if (rows == 0) return new Estimate(0, -1, 1);
        var (b, c, n) = (better + 0.5, worse + 0.5, rows + 2.0);
        var half = Quantile * Math.Sqrt(b + c - (b - c) * (b - c) / n) / n;
        var centre = (b - c) / n;
        return new Estimate((double)(better - worse) / rows, Math.Max(-1, centre - half), Math.Min(1, centre + half));
    }
}
