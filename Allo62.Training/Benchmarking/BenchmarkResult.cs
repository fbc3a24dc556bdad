using Allo62.Training.Evaluation;
using Allo62.Training.Output;

namespace Allo62.Training.Benchmarking;

/// <summary>What <c>allo62 benchmark</c> measures. The JSON names are fixed: scripts compare them from version to version.</summary>
internal sealed record BenchmarkResult(
    double Accuracy, double MacroF1, double Top3, double Ece, double CoverageAt5PctError, double MisroutedAtThreshold, double MajorityAccuracy,
    OutOfScopeMetrics? OutOfScope, double MedianMicroseconds, double TrainSeconds, long PackageBytes, double PeakMegabytes,
    int TrainRows, int TestRows, int Classes, int Seed)
{
    public IReadOnlyList<(string, string)> Figures()
    {
        var figures = new List<(string, string)>
        {
            ("train rows", Figure.Count(TrainRows)),
            ("test rows", Figure.Count(TestRows)),
            ("categories", Figure.Count(Classes)),
            ("accuracy", Figure.Share(Accuracy)),
            ("  always the most frequent category", Figure.Share(MajorityAccuracy)),
            ("macro F1", Figure.Share(MacroF1)),
            ("right among first three", Figure.Share(Top3)),
            ("calibration error (ECE)", Figure.Share(Ece)),
            ("routed (set for 5 % misrouted)", Figure.Share(CoverageAt5PctError)),
            ("misrouted among routed", Figure.Share(MisroutedAtThreshold)),
        };
        if (OutOfScope is not null)
        {
            figures.Add(("out of scope: AUROC", Figure.Share(OutOfScope.Auroc)));
            figures.Add(("out of scope: in-scope accuracy", Figure.Share(OutOfScope.InScopeAccuracy)));
            figures.Add(("out of scope: recall", Figure.Share(OutOfScope.Recall)));
        }
        figures.Add(("classify, one thread, median", Figure.Number(MedianMicroseconds, "0.0") + " µs"));
        figures.Add(("training time", Figure.Number(TrainSeconds, "0.0") + " s"));
        figures.Add(("package size", Figure.Megabytes(PackageBytes)));
        figures.Add(("peak memory", Figure.Number(PeakMegabytes, "0") + " MB"));
        return figures;
    }
}
