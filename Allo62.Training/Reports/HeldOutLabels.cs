using Allo62.Model.Learning;
using Allo62.Training.Data;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports;

/// <summary>Training rows with what models that had not seen them make of them.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Categories">Order of the probabilities.</param>
/// <param name="Probabilities">Of each row.</param>
internal sealed record HeldOutLabels(IReadOnlyList<RowReference> Rows, IReadOnlyList<string> Categories, IReadOnlyList<float[]> Probabilities)
{
    /// <param name="model">A model trained on these rows.</param>
    /// <param name="train">Where the rows come from.</param>
    /// <param name="rows">The rows, in the order in which it was trained on them.</param>
    public static HeldOutLabels Of(TrainedModel model, LabelledData train, IReadOnlyList<LabelledRow> rows) => new(
        [.. rows.Select(row => RowNames.Learnt(train, row))], model.Categories, [.. model.HeldOut.Select(heldOut => heldOut.Probabilities)]);
}
