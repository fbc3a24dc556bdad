namespace Allo62.Training.Data;

/// <summary>Something wrong with the data: where, and what was expected. Never holds the text itself.</summary>
/// <param name="File">File as named by the caller.</param>
/// <param name="Line">First line of the row, from 1; 0 when the whole file is meant.</param>
/// <param name="Reason">What is wrong and what was expected.</param>
public sealed record DataFault(string File, long Line, string Reason)
{
    public override string ToString() => Line > 0 ? $"{File}, line {Line}: {Reason}" : $"{File}: {Reason}";
}
