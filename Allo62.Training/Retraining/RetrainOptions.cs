using Allo62.Training.Evaluation.Results;
using Allo62.Training.Splitting;

namespace Allo62.Training.Retraining;

/// <summary>What a retraining is asked to do.</summary>
internal sealed record RetrainOptions
{
    /// <summary>Raw exports.</summary>
    public required IReadOnlyList<string> Exports { get; init; }

    /// <summary>Logs of earlier months, anonymised and labelled, learned from too.</summary>
    public required IReadOnlyList<string> Logs { get; init; }

    public required IReadOnlyList<string> Corrections { get; init; }

    public string? Mapping { get; init; }

    public string? Catalogue { get; init; }

    public string? UrgencyData { get; init; }

    /// <summary>Folder of packages with the champion.</summary>
    public required string Registry { get; init; }

    /// <summary>Folder for everything that the stages write.</summary>
    public required string Work { get; init; }

    public required SplitOptions Split { get; init; }

    public required OutcomeCosts Costs { get; init; }

    public int Seed { get; init; }

    /// <summary>Goes on although the check of the log found something harmful.</summary>
    public bool Allow { get; init; }

    public bool DryRun { get; init; }
}
