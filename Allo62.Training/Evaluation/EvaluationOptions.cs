using Allo62.Model.Urgency;
using Allo62.Training.Data;
using Allo62.Training.Evaluation.Results;

namespace Allo62.Training.Evaluation;

/// <summary>What an evaluation needs beside the model and the rows.</summary>
internal sealed record EvaluationOptions
{
    public OutcomeCosts Costs { get; init; } = new();

    public int BootstrapSamples { get; init; } = 1_000;

    public int Seed { get; init; } = 62;

    /// <summary>Inhabitants by INSEE code, for the slice by size of the commune; empty when not known.</summary>
    public IReadOnlyDictionary<string, int> Population { get; init; } = System.Collections.ObjectModel.ReadOnlyDictionary<string, int>.Empty;

    /// <summary>Rules of urgency; null leaves urgency out.</summary>
    public UrgencyDetector? Detector { get; init; }

    /// <summary>Rows with a known level, read with the level as their category; null when there are none.</summary>
    public LabelledData? UrgencyRows { get; init; }
}
