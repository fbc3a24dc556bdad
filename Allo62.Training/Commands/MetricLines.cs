using Allo62.Training.Evaluation;
using Allo62.Training.Output;

namespace Allo62.Training.Commands;

/// <summary>The figures of an evaluation as the console names them.</summary>
internal static class MetricLines
{
    public static IEnumerable<(string, string)> Of(EvaluationMetrics metrics, string prefix = "") =>
    [
        ($"{prefix}accuracy", Figure.Share(metrics.Accuracy)),
        ("  always the most frequent category", Figure.Share(metrics.MajorityAccuracy)),
        ($"{prefix}macro F1", Figure.Share(metrics.MacroF1)),
        ($"{prefix}right among first three", Figure.Share(metrics.Top3)),
        ($"{prefix}calibration error (ECE)", Figure.Share(metrics.Ece)),
        ($"{prefix}routed (set for 5 % misrouted)", Figure.Share(metrics.CoverageAt5PctError)),
        ($"{prefix}misrouted among routed", Figure.Share(metrics.MisroutedAtThreshold)),
        ($"{prefix}answered with a choice", Figure.Share(metrics.Clarified)),
    ];
}
