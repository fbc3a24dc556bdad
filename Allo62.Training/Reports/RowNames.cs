using Allo62.Training.Data;
using Allo62.Training.Evaluation.Results;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports;

/// <summary>How rows are named in a report.</summary>
internal static class RowNames
{
    public static RowReference Measured(RowResult row) => new(row.Id, row.File, row.Line, row.Text, row.Category, InTraining: false);

    public static RowReference Learnt(LabelledData train, LabelledRow row) =>
        new(train.IdOf(row), train.FileOf(row), row.Line, row.Request.Text, row.Request.Category, InTraining: true);
}
