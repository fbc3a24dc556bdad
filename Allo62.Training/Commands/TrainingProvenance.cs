using Allo62.Model.Packaging;
using Allo62.Training.Data;
using Allo62.Training.Evaluation;

namespace Allo62.Training.Commands;

/// <summary>What the manifest says of where a model comes from.</summary>
internal static class TrainingProvenance
{
    public static Provenance Of(LabelledData data, TrainingSet set, EvaluationMetrics metrics, DateTimeOffset now) => new(
        [.. data.Sources.Select((source, i) => new ModelManifest.DataSource(Path.GetFileName(source.Path), source.Sha256, set.Rows.Count(row => row.Source == i)))],
        now,
        new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["heldOutAccuracy"] = metrics.Accuracy,
            ["heldOutMacroF1"] = metrics.MacroF1,
            ["heldOutTop3"] = metrics.Top3,
            ["heldOutEce"] = metrics.Ece,
            ["majorityAccuracy"] = metrics.MajorityAccuracy,
        });
}
