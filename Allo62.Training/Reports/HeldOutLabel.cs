using Allo62.Model.Learning;
using Allo62.Training.Data;
using Allo62.Training.Quality;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports;

/// <summary>A training row and what a model that had not seen it makes of its label; one JSON object a line in <see cref="File"/>.</summary>
/// <param name="Row">The row.</param>
/// <param name="Reading">What the model makes of it.</param>
internal sealed record HeldOutLabel(RowReference Row, LabelReading Reading)
{
    public const string File = "held-out.jsonl";

    /// <param name="model">A model trained on these rows.</param>
    /// <param name="train">Where the rows come from.</param>
    /// <param name="rows">The rows, in the order in which it was trained on them.</param>
    public static IEnumerable<HeldOutLabel> Of(TrainedModel model, LabelledData train, IReadOnlyList<LabelledRow> rows)
    {
        var number = model.Categories.Select((category, i) => (category, i)).ToDictionary(pair => pair.category, pair => pair.i);
        return model.HeldOut.Select(heldOut =>
        {
            var row = rows[heldOut.Row];
            var best = Array.IndexOf(heldOut.Probabilities, heldOut.Probabilities.Max());
            return new HeldOutLabel(RowNames.Learnt(train, row), new LabelReading(
                row.Request.Category, heldOut.Probabilities[number[row.Request.Category]], model.Categories[best], heldOut.Probabilities[best]));
        });
    }
}
