namespace Allo62.Training.Benchmarking;

/// <summary>The files of one benchmark; the last four may be absent.</summary>
internal sealed record BenchmarkFiles(
    string Train, string Test, string? Validation, string? OutOfScopeTrain, string? OutOfScopeValidation, string? OutOfScopeTest);
