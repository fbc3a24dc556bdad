namespace Allo62.Training.Data;

/// <summary>Rows that were taken although something about them looks wrong: the first of them, and how many there are.</summary>
internal sealed class RowRemarks
{
    // Enough to look at; an export of a million short rows is one fault.
    private const int MostKept = 1_000;

    private readonly List<DataFault> _first = [];

    public int Count { get; private set; }

    public IReadOnlyList<DataFault> First => _first;

    public void Add(DataFault remark)
    {
        Count++;
        if (_first.Count < MostKept) _first.Add(remark);
    }

    /// <summary>A row that is shorter than the header.</summary>
    public void AddShortfall(CsvTable table)
    {
        if (table.Shortfall is { } shortfall) Add(shortfall);
    }
}
