using Allo62.Training.Data;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports;

/// <summary>How rows are named in a report.</summary>
internal sealed class RowNames(LabelledData data, LabelledData? train)
{
    public RowReference Measured(LabelledRow row) => Of(data, row, inTraining: false);

    public RowReference Train(LabelledRow row) => Of(train!, row, inTraining: true);

    private static RowReference Of(LabelledData data, LabelledRow row, bool inTraining) =>
        new(data.IdOf(row), data.FileOf(row), row.Line, row.Request.Text, row.Request.Category, inTraining);
}
