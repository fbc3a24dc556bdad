using Allo62.Model.Data;

namespace Allo62.Training.Data;

/// <summary>One row of the log as it is written: anonymised, with the columns of the log; what is not known is empty.</summary>
internal sealed record LogRow
{
    public required string Id { get; init; }

    public string Date { get; init; } = "";

    public string Channel { get; init; } = "";

    public string Commune { get; init; } = "";

    /// <summary>A running number in place of the caller.</summary>
    public string Caller { get; init; } = "";

    public string Register { get; init; } = "";

    public required string Text { get; init; }

    public string Category { get; init; } = "";

    public string Accepted { get; init; } = "";

    /// <summary>Day and author of the correction that gave the category.</summary>
    public string Corrected { get; init; } = "";

    /// <summary>File and line where the row was first read.</summary>
    public string Source { get; init; } = "";

    /// <summary>A labelled row as a log writes it.</summary>
    public static LogRow Of(LabelledData data, LabelledRow row)
    {
        string Cell(string name) => row.Other.GetValueOrDefault(name, "");
        return new LogRow
        {
            Id = data.IdOf(row),
            Date = Cell(Columns.Date),
            Channel = Cell(Columns.Channel),
            Commune = Cell(Columns.Commune),
            Caller = Cell(LogColumns.Caller),
            Register = Cell(Columns.Register),
            Text = row.Request.Text,
            Category = row.Request.Category,
            Accepted = row.Request.Accepted is { } accepted ? string.Join('|', accepted) : "",
            Corrected = Cell(LogColumns.Corrected),
            Source = Cell(LogColumns.Source) is { Length: > 0 } source ? source : $"{data.FileOf(row)}:{row.Line}",
        };
    }
}
