namespace Allo62.Training.Evaluation.Results;

/// <summary>Which model was measured.</summary>
/// <param name="Version">Model version.</param>
/// <param name="CreatedAt">When it was trained.</param>
/// <param name="TrainedRows">Rows it was trained on.</param>
/// <param name="Categories">Categories it answers.</param>
/// <param name="PackageBytes">Size of its file.</param>
/// <param name="MicrosecondsPerRequest">Median time of one answer on one thread of this machine.</param>
public sealed record ModelFacts(
    string Version, DateTimeOffset CreatedAt, int TrainedRows, int Categories, long PackageBytes, double MicrosecondsPerRequest);
