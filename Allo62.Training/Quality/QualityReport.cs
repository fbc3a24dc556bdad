namespace Allo62.Training.Quality;

/// <summary>What <c>allo62 validate</c> says of a log.</summary>
/// <param name="Verdict">usable, usable with warnings, or harmful.</param>
/// <param name="Rows">Usable rows.</param>
/// <param name="Categories">Rows by category.</param>
/// <param name="Channels">Share of the rows by channel, 0 to 1; empty without that column.</param>
/// <param name="Findings">The worst first.</param>
public sealed record QualityReport(
    string Verdict, int Rows, IReadOnlyDictionary<string, int> Categories, IReadOnlyDictionary<string, double> Channels,
    IReadOnlyList<QualityFinding> Findings)
{
    public bool WouldHarm => Findings.Any(finding => finding.Severity == Severity.Harm);
}
