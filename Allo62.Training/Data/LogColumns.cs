namespace Allo62.Training.Data;

/// <summary>Columns that the console adds to the log.</summary>
internal static class LogColumns
{
    /// <summary>Day and author of the correction that gave the category; empty when it is the log's own.</summary>
    public const string Corrected = "corrected";

    /// <summary>A running number in place of the caller: rows of one caller stay on one side of a split.</summary>
    public const string Caller = "caller";

    /// <summary>File and line where the row was first read.</summary>
    public const string Source = "source";
}
