namespace Allo62.Training.Evaluation.Results;

/// <summary>A figure and its 95 % interval.</summary>
/// <param name="Value">As measured on the rows.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public sealed record Estimate(double Value, double Low, double High)
{
    private const double Quantile = 1.959963984540054;

    /// <summary>A share of rows with Wilson's interval, which stays honest when few rows or all of them are right.</summary>
    /// <param name="hits">0 to <paramref name="rows"/>.</param>
    /// <param name="rows">Without rows nothing is known: 0, from 0 to 1.</param>
    public static Estimate Share(long hits, long rows)
    {
        if (rows == 0) return new Estimate(0, 0, 1);
        var share = (double)hits / rows;
        var squared = Quantile * Quantile;
        var centre = (share + squared / (2 * rows)) / (1 + squared / rows);
        var half = Quantile / (1 + squared / rows) * Math.Sqrt(share * (1 - share) / rows + squared / (4.0 * rows * rows));
        return new Estimate(share, hits == 0 ? 0 : Math.Max(0, centre - half), hits == rows ? 1 : Math.Min(1, centre + half));
    }

    /// <summary>F1 from its counts. It rises with the share of right rows among right, missed and false ones, whose interval it takes over.</summary>
    public static Estimate F1(long right, long missed, long falsely)
    {
        var overlap = Share(right, right + missed + falsely);
        return new Estimate(Of(overlap.Value), Of(overlap.Low), Of(overlap.High));

        static double Of(double share) => 2 * share / (1 + share);
    }
}
