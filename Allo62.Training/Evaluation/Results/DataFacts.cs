namespace Allo62.Training.Evaluation.Results;

/// <summary>A file of measured rows.</summary>
/// <param name="File">Name without folder.</param>
/// <param name="Sha256">Checksum of its bytes, hexadecimal.</param>
/// <param name="Rows">Rows measured.</param>
/// <param name="LeftOut">Rows that could not be used.</param>
public sealed record DataFacts(string File, string Sha256, int Rows, int LeftOut);
