namespace Allo62.Training.Evaluation.Results;

/// <summary>
/// What <c>metrics.json</c> holds: everything measured of one model on one set of rows, with no text. Its schema is
/// <c>docs/metrics.schema.json</c>; the rows themselves are in the file beside it, one <see cref="RowResult"/> a line.
/// </summary>
public sealed record EvaluationResult
{
    public const int CurrentFormat = 1;

    public required int FormatVersion { get; init; }

    /// <summary>The model measured.</summary>
    public required ModelFacts Model { get; init; }

    /// <summary>The model in service, measured on the same rows; null without one.</summary>
    public required ModelFacts? Champion { get; init; }

    /// <summary>The files measured on.</summary>
    public required IReadOnlyList<DataFacts> Data { get; init; }

    /// <summary>How these rows were kept apart from those learned from.</summary>
    public required SplitFacts Split { get; init; }

    /// <summary>Rows measured.</summary>
    public required int Rows { get; init; }

    /// <summary>Draws behind each bootstrap interval.</summary>
    public required int BootstrapSamples { get; init; }

    public required Headline Headline { get; init; }

    public required Outcomes Outcomes { get; init; }

    /// <summary>Lowest F1 first.</summary>
    public required IReadOnlyList<CategoryResult> Categories { get; init; }

    public required IReadOnlyList<ConfusionCell> Confusion { get; init; }

    /// <summary>Common thresholds from 0 to 1.</summary>
    public required IReadOnlyList<RiskCoveragePoint> RiskCoverage { get; init; }

    public required IReadOnlyList<CalibrationBin> Calibration { get; init; }

    /// <summary>Null when no row is out of scope.</summary>
    public required OutOfScopeResult? OutOfScope { get; init; }

    /// <summary>Null when no row has a known level.</summary>
    public required UrgencyResult? Urgency { get; init; }

    public required IReadOnlyList<Slice> Slices { get; init; }

    /// <summary>Null when no learned row was corrected.</summary>
    public required CorrectionEffect? Corrections { get; init; }
}
