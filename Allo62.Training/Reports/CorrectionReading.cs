using Allo62.Training.Corrections;
using Allo62.Training.Data;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports;

/// <summary>Whether rows with a corrected label are now answered as corrected.</summary>
internal static class CorrectionReading
{
    public static CorrectionEffect? Of(ReportInput input, RowNames names)
    {
        var corrected = input.Data.Rows.Where(IsCorrected).Select(row => (row, name: names.Measured(row)))
            .Concat((input.Train?.Rows ?? []).Where(IsCorrected).Select(row => (row, name: names.Train(row))))
            .DistinctBy(row => row.name.Id).ToArray();
        if (corrected.Length == 0) return null;
        RowReference[] missed = [.. corrected.Where(row => !row.row.Request.Accepts(input.Model.Classifier.Classify(row.row.Request.Text).Top.Category)).Select(row => row.name)];
        return new CorrectionEffect(corrected.Length, corrected.Length - missed.Length, missed);
    }

    private static bool IsCorrected(LabelledRow row) => row.Other.GetValueOrDefault(CorrectedColumns.Corrected) is { Length: > 0 };
}
