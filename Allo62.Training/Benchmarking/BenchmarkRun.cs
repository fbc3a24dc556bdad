using System.Diagnostics;
using Allo62.Model.Data;
using Allo62.Model.Decisions;
using Allo62.Model.Intents;
using Allo62.Model.Learning;
using Allo62.Model.Packaging;
using Allo62.Training.Commands;
using Allo62.Training.Data;
using Allo62.Training.Evaluation;
using Allo62.Training.Output;

namespace Allo62.Training.Benchmarking;

/// <summary>
/// One benchmark from files to figures. The model is measured as it is read back from its package. Rows in scope are scored without
/// rejection, as benchmarks of intents are; what rejection costs stands under <c>outOfScope</c>.
/// </summary>
internal sealed class BenchmarkRun(BenchmarkFiles files, TrainingOptions options, ConsoleOutput output)
{
    private const int TimedRounds = 5;

    public BenchmarkResult Run(IProgress<TrainingProgress> progress, CancellationToken cancellation)
    {
        var train = LabelledDataReader.Read([files.Train]);
        if (files.OutOfScopeTrain is not null) train = train.And(OutOfScope(files.OutOfScopeTrain));
        var set = TrainingSet.From(train);
        DataFault[] leftOut = [.. train.LeftOut, .. set.LeftOut];
        output.Faults(leftOut, $"Left out: {leftOut.Length} row(s):");
        var test = Rows(LabelledDataReader.Read([files.Test]));

        var clock = Stopwatch.StartNew();
        var model = new IntentTrainer(options).Train(set.Requests, progress, cancellation);
        var trainSeconds = clock.Elapsed.TotalSeconds;
        var folder = Directory.CreateTempSubdirectory("allo62-benchmark-");
        try
        {
            var heldOut = EvaluationMetrics.Of(Evaluator.HeldOut(model, set.Requests));
            var package = ModelPackageWriter.Write(model, TrainingProvenance.Of(train, set, heldOut, DateTimeOffset.UnixEpoch), folder.FullName);
            var scored = Evaluator.Score(package.Classifier, package.Manifest.Decision, test);
            var metrics = EvaluationMetrics.Of([.. scored.Select(row => row.Request.Category == ReservedCategories.OutOfScope ? row : row.WithoutRejection())]);
            return new BenchmarkResult(
                metrics.Accuracy, metrics.MacroF1, metrics.Top3, metrics.Ece, metrics.CoverageAt5PctError, metrics.MisroutedAtThreshold,
                metrics.MajorityAccuracy, MeasureOutOfScope(package, scored), MedianMicroseconds(package.Classifier, test), trainSeconds,
                package.Bytes, Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0, set.Rows.Count, test.Count, package.Manifest.Categories.Count, options.Seed);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private OutOfScopeMetrics? MeasureOutOfScope(ModelPackage package, IReadOnlyList<ScoredRow> test)
    {
        if (files.OutOfScopeTest is null) return null;
        var threshold = package.Manifest.Decision.OutOfScope;
        if (files.Validation is not null && files.OutOfScopeValidation is not null)
        {
            threshold = OutOfScopeThreshold.Select(
                Scores(package, Rows(LabelledDataReader.Read([files.Validation]))), Scores(package, Rows(OutOfScope(files.OutOfScopeValidation))));
        }
        var outside = Evaluator.Score(package.Classifier, package.Manifest.Decision, Rows(OutOfScope(files.OutOfScopeTest)));
        return OutOfScopeMetrics.Of(test, outside, threshold);
    }

    private static double[] Scores(ModelPackage package, IReadOnlyList<LabelledRequest> rows) =>
        [.. Evaluator.Score(package.Classifier, package.Manifest.Decision, rows).Select(row => row.Prediction.OutOfScopeScore).Order()];

    private static LabelledData OutOfScope(string path) => LabelledDataReader.Read([path], ReservedCategories.OutOfScope);

    private IReadOnlyList<LabelledRequest> Rows(LabelledData data)
    {
        output.Faults(data.LeftOut, $"Left out: {data.LeftOut.Count} row(s):");
        return data.Rows.Count > 0 ? data.Requests : throw new InvalidDatasetException(data.Sources[0].Path, 0, "no usable row.");
    }

    private static double MedianMicroseconds(IIntentClassifier classifier, IReadOnlyList<LabelledRequest> rows)
    {
        var times = new List<double>(rows.Count * (TimedRounds - 1));
        for (var round = 0; round < TimedRounds; round++)
        {
            foreach (var row in rows)
            {
                var start = Stopwatch.GetTimestamp();
                classifier.Classify(row.Text);
                // The first round warms up.
                if (round > 0) times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }
        times.Sort();
        return times[times.Count / 2];
    }
}
