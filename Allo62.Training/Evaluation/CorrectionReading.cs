using Allo62.Model.Packaging;
using Allo62.Training.Data;
using Allo62.Training.Evaluation.Results;

namespace Allo62.Training.Evaluation;

/// <summary>What became of corrected rows.</summary>
internal static class CorrectionReading
{
    public static IReadOnlyList<CorrectedRow> Of(LabelledData learned, ModelPackage model, ModelPackage? champion) =>
        [.. learned.Rows.Where(row => row.Other.GetValueOrDefault(LogColumns.Corrected, "").Length > 0).Select(row =>
        {
            var answer = model.Classifier.Classify(row.Request.Text, 1).Top;
            return new CorrectedRow(
                learned.IdOf(row), row.Request.Text, row.Request.Category, row.Other[LogColumns.Corrected], answer.Category, answer.Confidence,
                row.Request.Accepts(answer.Category), champion?.Classifier.Classify(row.Request.Text, 1).Top.Category);
        })];
}
