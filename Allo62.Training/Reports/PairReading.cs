using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports;

/// <summary>Pairs of categories taken for one another, by what they cost.</summary>
internal static class PairReading
{
    public static IReadOnlyList<ConfusedPair> Of(ReportInput input, IReadOnlyList<RowError> errors)
    {
        var cells = input.Figures.Confusion;
        var shares = new ConfusionShares(cells);
        var actions = errors.ToLookup(error => (input.Rows[error.Row].Category, input.Rows[error.Row].Ranked[0].Category), error => error.Action);
        return [.. cells.Where(cell => cell.Category != cell.Answer)
            .Select(cell => new ConfusedPair(
                cell.Category, cell.Answer, cell.Rows, shares.Share(cell.Category, cell.Answer), cell.Routed, cell.ExtraCalls,
                shares.Rows(cell.Answer, cell.Category), Borders.Between(input.Catalogue, cell.Category, cell.Answer),
                actions[(cell.Category, cell.Answer)].GroupBy(action => action).OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
                    .Select(group => group.Key).FirstOrDefault(ProposedAction.WriteExamples)))
            .OrderByDescending(pair => pair.ExtraCalls).ThenByDescending(pair => pair.Rows)
            .ThenBy(pair => pair.Category, StringComparer.Ordinal).ThenBy(pair => pair.Answer, StringComparer.Ordinal)];
    }
}
