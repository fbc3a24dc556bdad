using Allo62.Training.Evaluation.Results;

namespace Allo62.Training.Evaluation;

/// <summary>Confidence against what came true, in bins of equal width.</summary>
internal static class CalibrationCurve
{
    public const int Bins = 15;

    public static int BinOf(double confidence) => Math.Min((int)(confidence * Bins), Bins - 1);

    public static IReadOnlyList<CalibrationBin> Of(IReadOnlyList<ScoredRow> rows)
    {
        var bins = rows.ToLookup(row => BinOf(row.Ranked[0].Confidence));
        return [.. Enumerable.Range(0, Bins).Select(bin =>
        {
            var here = bins[bin].ToArray();
            return new CalibrationBin(
                (double)bin / Bins, (double)(bin + 1) / Bins, here.Length, here.Length == 0 ? 0 : here.Average(row => row.Ranked[0].Confidence),
                Estimate.Share(here.Count(row => row.IsRight), here.Length));
        })];
    }
}
