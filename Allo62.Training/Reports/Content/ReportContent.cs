using Allo62.Training.Evaluation.Results;

namespace Allo62.Training.Reports.Content;

/// <summary>All that a report says, as <c>rapport.json</c> holds it. Texts are anonymised; this is for analysts, not for publishing.</summary>
internal sealed record ReportContent
{
    public const int CurrentFormat = 1;

    public required int FormatVersion { get; init; }

    /// <summary>When the report was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>All figures, as in <c>metrics.json</c>.</summary>
    public required EvaluationResult Figures { get; init; }

    public required IReadOnlyList<CategoryName> Categories { get; init; }

    /// <summary>Pairs of categories taken for one another, the costliest first.</summary>
    public required IReadOnlyList<ConfusedPair> Pairs { get; init; }

    /// <summary>Emergencies that nothing announced; those measured on known levels before those concluded from the category, vital ones first.</summary>
    public required IReadOnlyList<MissedUrgency> MissedUrgencies { get; init; }

    /// <summary>Labels that are probably wrong, the most doubtful first.</summary>
    public required IReadOnlyList<SuspectedRow> Suspects { get; init; }

    /// <summary>Near-copies under different labels.</summary>
    public required IReadOnlyList<IReadOnlyList<RowReference>> Copies { get; init; }

    /// <summary>What unanswered requests are about, the largest topic first.</summary>
    public required IReadOnlyList<UnansweredTopic> Topics { get; init; }

    /// <summary>What has changed since the model learnt; null when its training rows were not given.</summary>
    public required Drift? Drift { get; init; }

    /// <summary>Corrected rows among those learnt from, and whether the model now answers as corrected.</summary>
    public required IReadOnlyList<CorrectedRow> Corrections { get; init; }

    /// <summary>Rows whose first category is wrong, with why and what to do.</summary>
    public required IReadOnlyList<RowError> Errors { get; init; }

    /// <summary>All measured rows, in the order of the files.</summary>
    public required IReadOnlyList<RowResult> Rows { get; init; }
}
