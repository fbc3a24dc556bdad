using Allo62.Model.Packaging;
using Allo62.Model.Urgency;
using Allo62.Training.Evaluation;
using Allo62.Training.Output;

namespace Allo62.Training.Commands;

/// <summary>What <c>allo62 train</c> says, to a person and to a machine.</summary>
internal sealed record TrainResult(
    string Package, string ModelVersion, int Rows, int LeftOut, int Categories, int Features, EvaluationMetrics HeldOut, UrgencyFigures? Urgency, double TrainSeconds, long PackageBytes, IReadOnlyList<string> Economies)
{
    public static TrainResult Of(ModelPackage package, EvaluationMetrics heldOut, int leftOut, double seconds) => new(
        package.Path, package.Manifest.ModelVersion, package.Manifest.Rows, leftOut, package.Manifest.Categories.Count, package.Manifest.Features,
        heldOut, package.Manifest.Urgency?.HeldOut, Math.Round(seconds, 1), package.Bytes, package.Manifest.Economies ?? []);

    public IReadOnlyList<(string, string)> Figures() =>
    [
        ("rows", Figure.Count(Rows)),
        ("rows left out", Figure.Count(LeftOut)),
        ("categories", Figure.Count(Categories)),
        ("features", Figure.Count(Features)),
        .. MetricLines.Of(HeldOut, "held-out "),
        .. Urgency is null ? [] : new[]
        {
            ("held-out emergencies found", Figure.Share(Urgency.Found)),
            ("held-out false alarms", Figure.Share(Urgency.FalseAlarms)),
            ("held-out vital shown as vital", Figure.Share(Urgency.VitalFound)),
        },
        ("training time", Figure.Number(TrainSeconds, "0.0") + " s"),
        ("package size", Figure.Megabytes(PackageBytes)),
        ("package", Package),
    ];
}
