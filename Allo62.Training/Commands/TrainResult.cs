using Allo62.Model.Packaging;
using Allo62.Training.Evaluation;
using Allo62.Training.Output;

namespace Allo62.Training.Commands;

/// <summary>What <c>allo62 train</c> says, to a person and to a machine.</summary>
internal sealed record TrainResult(
    string Package, string ModelVersion, int Rows, int LeftOut, int Categories, int Features, EvaluationMetrics HeldOut, double TrainSeconds, long PackageBytes)
{
    public static TrainResult Of(ModelPackage package, EvaluationMetrics heldOut, int leftOut, double seconds) => new(
        package.Path, package.Manifest.ModelVersion, package.Manifest.Rows, leftOut, package.Manifest.Categories.Count, package.Manifest.Features,
        heldOut, Math.Round(seconds, 1), package.Bytes);

    public IReadOnlyList<(string, string)> Figures() =>
    [
        ("rows", Figure.Count(Rows)),
        ("rows left out", Figure.Count(LeftOut)),
        ("categories", Figure.Count(Categories)),
        ("features", Figure.Count(Features)),
        .. MetricLines.Of(HeldOut, "held-out "),
        ("training time", Figure.Number(TrainSeconds, "0.0") + " s"),
        ("package size", Figure.Megabytes(PackageBytes)),
        ("package", Package),
    ];
}
