using Allo62.Training.Evaluation.Results;

namespace Allo62.Training.Reports;

/// <summary>How often each category is taken for each other.</summary>
internal sealed class ConfusionShares
{
    private readonly Dictionary<(string Category, string Answer), int> _rows;
    private readonly Dictionary<string, int> _support;

    public ConfusionShares(IReadOnlyList<ConfusionCell> cells)
    {
        _rows = cells.ToDictionary(cell => (cell.Category, cell.Answer), cell => cell.Rows);
        _support = cells.GroupBy(cell => cell.Category).ToDictionary(group => group.Key, group => group.Sum(cell => cell.Rows));
    }

    public int Rows(string category, string answer) => _rows.GetValueOrDefault((category, answer));

    /// <summary>Of the rows of a category, the share that gets an answer; 0 for a category without rows.</summary>
    public double Share(string category, string answer) => _support.TryGetValue(category, out var support) ? (double)Rows(category, answer) / support : 0;
}
