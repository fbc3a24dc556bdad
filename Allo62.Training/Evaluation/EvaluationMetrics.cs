namespace Allo62.Training.Evaluation;

/// <summary>Figures of one model on one set of rows. Shares are 0 to 1.</summary>
/// <param name="Accuracy">Share of rows whose first category is right.</param>
/// <param name="MacroF1">Mean of the categories' F1.</param>
/// <param name="Top3">Share of rows whose right category is among the first three.</param>
/// <param name="Ece">Expected calibration error of the first category's confidence, 15 bins of equal width.</param>
/// <param name="CoverageAt5PctError">Share of rows routed by thresholds that were set for 5 % misrouted before these rows were seen.</param>
/// <param name="MisroutedAtThreshold">Share of the routed rows that went wrong.</param>
/// <param name="Clarified">Share of rows answered with a choice of 2 or 3.</param>
/// <param name="MajorityAccuracy">What answering the most frequent category always would score.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Classes">Number of categories among them.</param>
public sealed record EvaluationMetrics(
    double Accuracy, double MacroF1, double Top3, double Ece, double CoverageAt5PctError, double MisroutedAtThreshold, double Clarified,
    double MajorityAccuracy, int Rows, int Classes)
{
    private const int Bins = 15;

    /// <exception cref="ArgumentException">No rows.</exception>
    public static EvaluationMetrics Of(IReadOnlyList<ScoredRow> rows)
    {
        if (rows.Count == 0) throw new ArgumentException("At least one row is needed.", nameof(rows));
        var routed = rows.Count(row => row.IsRouted);
        var labels = rows.GroupBy(row => row.Request.Category).ToArray();
        return new EvaluationMetrics(
            Share(rows, row => row.IsRight),
            Evaluation.MacroF1.Of(rows),
            Share(rows, row => row.IsInTop3),
            CalibrationError(rows),
            (double)routed / rows.Count,
            routed == 0 ? 0 : (double)rows.Count(row => row.IsMisrouted) / routed,
            Share(rows, row => row.Decision.Kind == Model.Decisions.DecisionKind.Clarify),
            (double)labels.Max(label => label.Count()) / rows.Count,
            rows.Count,
            labels.Length);
    }

    private static double Share(IReadOnlyList<ScoredRow> rows, Func<ScoredRow, bool> holds) => (double)rows.Count(holds) / rows.Count;

    private static double CalibrationError(IReadOnlyList<ScoredRow> rows)
    {
        var confidence = new double[Bins];
        var right = new double[Bins];
        foreach (var row in rows)
        {
            var bin = Math.Min((int)(row.Ranked[0].Confidence * Bins), Bins - 1);
            confidence[bin] += row.Ranked[0].Confidence;
            if (row.IsRight) right[bin]++;
        }
        return confidence.Zip(right, (said, was) => Math.Abs(said - was)).Sum() / rows.Count;
    }
}
