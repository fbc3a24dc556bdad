namespace Allo62.Training.Reports;

/// <summary>What is known of one error when an action is proposed.</summary>
internal sealed record ErrorSituation
{
    /// <summary>Whether the label itself is doubted with confidence, or a near-copy in training has the answer as its label.</summary>
    public bool LabelIsDoubtful { get; init; }

    /// <summary>Whether it was sent to the wrong place without a human.</summary>
    public bool WasRouted { get; init; }

    /// <summary>Confidence over the threshold of its category.</summary>
    public double OverThreshold { get; init; }

    /// <summary>Share of the label's rows that get this answer.</summary>
    public double ShareThere { get; init; }

    /// <summary>Share of the answer's rows that get this label.</summary>
    public double ShareBack { get; init; }

    /// <summary>Rows of the pair, both ways.</summary>
    public int PairRows { get; init; }

    /// <summary>Whether the catalogue describes a border between the two.</summary>
    public bool HasBorder { get; init; }

    /// <summary>Share of the text that the model has never seen.</summary>
    public double UnknownShare { get; init; }

    /// <summary>Similarity of the most similar training row; null when not known.</summary>
    public double? NearestSimilarity { get; init; }
}
