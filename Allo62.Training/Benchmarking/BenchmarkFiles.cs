namespace Allo62.Training.Benchmarking;

/// <summary>The files of one benchmark; the last four may be absent.</summary>
internal sealed record BenchmarkFiles(
    string Train, string Test, string? Validation, string? OutOfScopeTrain, string? OutOfScopeValidation, string? OutOfScopeTest)
{
    /// <exception cref="WrongUsageException">A file is named whose partner is missing: it would not be read.</exception>
    public void Check()
    {
        if ((Validation is null) != (OutOfScopeValidation is null))
            throw new WrongUsageException("--validation and --out-of-scope-validation choose the threshold together: name both or none.");
        if (OutOfScopeTest is null && (OutOfScopeTrain ?? OutOfScopeValidation) is not null)
            throw new WrongUsageException("Files out of scope were named, but no --out-of-scope-test to measure on.");
    }
}
