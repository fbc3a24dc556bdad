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
}
