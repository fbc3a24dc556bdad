using System.Diagnostics;
using Allo62.Model.Decisions;
using Allo62.Model.Packaging;
using Allo62.Training.Data;
using Allo62.Training.Evaluation.Results;

namespace Allo62.Training.Evaluation;

/// <summary>Size and speed of a model.</summary>
internal static class ModelMeasure
{
    private const int TimedRows = 2_000;

    public static ModelFacts Of(ModelPackage package, LabelledData data) => new(
        package.Manifest.ModelVersion, package.Manifest.CreatedAt, package.Manifest.Rows, package.Manifest.Categories.Count, package.Bytes, MedianMicroseconds(package, data));

    private static double MedianMicroseconds(ModelPackage package, LabelledData data)
    {
        var times = new List<double>();
        // The first of two rounds warms up.
        for (var round = 0; round < 2; round++)
        {
            times.Clear();
            foreach (var row in data.Rows.Take(TimedRows))
            {
                var start = Stopwatch.GetTimestamp();
                package.Classifier.Classify(row.Request.Text, DecisionPolicy.RankedNeeded);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }
        times.Sort();
        return Math.Round(times[times.Count / 2], 1);
    }
}
