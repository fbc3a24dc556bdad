namespace Allo62.Model.Decisions;

/// <summary>When to route, to ask and to hand over. All of it chosen on predictions of texts that the model had not seen.</summary>
public sealed record DecisionThresholds
{
    /// <summary>Least confidence to route, by category.</summary>
    public required IReadOnlyDictionary<string, double> Route { get; init; }

    /// <summary>Least summed confidence of two or three categories that surely hold the answer: with 95 % confidence at most one choice in ten misses it.</summary>
    public required double ClarifyMass { get; init; }

    /// <summary>Out-of-scope score above which nothing here answers.</summary>
    public required double OutOfScope { get; init; }

    /// <summary>At most this share of routed requests may be wrong.</summary>
    public required double MisroutedTarget { get; init; }

    /// <summary>Share of held-out requests that these thresholds route: what the target costs.</summary>
    public required double Coverage { get; init; }

    /// <summary>Share of the routed held-out requests that went wrong.</summary>
    public required double Misrouted { get; init; }

    /// <summary>Upper end of the exact one-sided 95 % interval of <see cref="Misrouted"/>.</summary>
    public required double MisroutedUpperBound { get; init; }

    /// <summary>Share of held-out requests answered with a choice of 2 or 3.</summary>
    public required double Clarified { get; init; }

    /// <summary>Share of those choices that hold the right answer.</summary>
    public required double ClarifyCoverage { get; init; }
}
