using System.Globalization;
using Allo62.Model.Data;
using Allo62.Model.Packaging;
using Allo62.Training.Evaluation;
using CsvHelper;

namespace Allo62.Benchmarks.Scaling;

/// <summary>How time, memory, package size and accuracy of a training grow with the log: a table, and the exponent of each.</summary>
internal static class ScalingCommand
{
    private const int Seed = 62;
    private const int HeldOutSeed = 63;
    private const int HeldOut = 5_000;
    private const double Mebibyte = 1024 * 1024;
    private const double Megabyte = 1e6;

    /// <param name="data">Folder with catalogue.json and log.</param>
    /// <param name="publicSets">Folder of the public sets that the categories beyond the log's are taken from; null measures the log's alone.</param>
    /// <param name="sizes">Numbers of rows.</param>
    public static void Run(string data, string? publicSets, IReadOnlyList<int> sizes)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        ScalingSet[] sets = publicSets is null ? [ScalingSet.Log(data)] : [ScalingSet.Many(data, publicSets)];
        foreach (var set in sets)
        {
            Console.WriteLine($"{set.Categories} categories: {set.Made}, drawn with replacement, spelling errors in one word of four, one word of ten left out. `train` also reads the catalogue and the examples of urgency.");
            Console.WriteLine();
            Console.WriteLine("| rows | s | s of processor | peak MiB | package MB | right, resampled rows | right, other writers | routed, of these wrong (other writers) | left out |");
            Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
            var measures = sizes.Select(rows => Measure(set, data, rows)).ToArray();
            if (measures.Length < 2) continue;
            Console.WriteLine($"| exponent | {Exponent(measures, m => m.Process.Seconds)} | {Exponent(measures, m => m.Process.ProcessorSeconds)} | {Exponent(measures, m => m.Process.PeakBytes)} | {Exponent(measures, m => m.PackageBytes)} | error {Exponent(measures, m => 1 - m.Resampled)} | error {Exponent(measures, m => 1 - m.Others)} | | |");
            Console.WriteLine();
        }
    }

    private static ScalingMeasure Measure(ScalingSet set, string data, int rows)
    {
        var folder = Directory.CreateTempSubdirectory("allo62-scaling-");
        try
        {
            var log = Path.Combine(folder.FullName, "log.csv");
            Write(log, new ResampledLog(set.Source, Seed).Take(rows));
            var process = TrainingProcess.Run(log, Path.Combine(data, "catalogue.json"), Path.Combine(folder.FullName, "out"));
            var package = ModelPackage.Load(process.Package);
            var resampled = EvaluationMetrics.Of(Evaluator.Score(package.Classifier, package.Manifest.Decision, [.. new ResampledLog(set.Source, HeldOutSeed).Take(HeldOut)]));
            var others = EvaluationMetrics.Of(Evaluator.Score(package.Classifier, package.Manifest.Decision, set.OtherWriters));
            var measure = new ScalingMeasure(rows, process, package.Bytes, resampled.Accuracy, others.Accuracy);
            Console.WriteLine($"| {rows:#,0} | {process.Seconds:0} | {process.ProcessorSeconds:0} | {process.PeakBytes / Mebibyte:0} | {package.Bytes / Megabyte:0.0} | {resampled.Accuracy:0.0000} | {others.Accuracy:0.0000} "
                + $"| {others.CoverageAt5PctError:0.000}, {others.MisroutedAtThreshold:0.000} | {string.Join(" ", package.Manifest.Economies ?? [])} |");
            return measure;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Write(string path, IEnumerable<LabelledRequest> rows)
    {
        using var file = File.Create(path);
        using var csv = CsvWriter.Create(file, new CsvWriterOptions { NewLine = "\n" }, true);
        csv.WriteField(Columns.Text);
        csv.WriteField(Columns.Category);
        csv.EndRecord();
        foreach (var row in rows)
        {
            csv.WriteField(row.Text);
            csv.WriteField(row.Category);
            csv.EndRecord();
        }
    }

    /// <summary>The slope of the least-squares line through the logarithms.</summary>
    private static string Exponent(ScalingMeasure[] measures, Func<ScalingMeasure, double> figure)
    {
        double[] x = [.. measures.Select(measure => Math.Log(measure.Rows))], y = [.. measures.Select(measure => Math.Log(Math.Max(1e-6, figure(measure))))];
        double middle = x.Average(), level = y.Average();
        return (x.Zip(y, (at, value) => (at - middle) * (value - level)).Sum() / x.Sum(at => (at - middle) * (at - middle))).ToString("0.00", CultureInfo.InvariantCulture);
    }

    private sealed record ScalingMeasure(int Rows, TrainingProcess Process, long PackageBytes, double Resampled, double Others);
}
