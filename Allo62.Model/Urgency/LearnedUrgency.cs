using System.Collections.Immutable;

namespace Allo62.Model.Urgency;

/// <summary>
/// How the model's scores, the rules and the categories are weighed together: two logistic regressions over
/// <see cref="UrgencySignals"/>, fitted on texts of writers whom the model had not read.
/// </summary>
public sealed record LearnedUrgency
{
    /// <summary>Weight of each signal for « an emergency of any level ».</summary>
    public required IReadOnlyList<float> AnyWeights { get; init; }

    /// <summary>Weight of each signal for « a life in danger now ».</summary>
    public required IReadOnlyList<float> VitalWeights { get; init; }

    /// <summary>Log-odds of an emergency without any signal.</summary>
    public required float AnyBias { get; init; }

    /// <summary>Log-odds of a life in danger without any signal.</summary>
    public required float VitalBias { get; init; }

    /// <summary>Log-odds from which guidance is shown.</summary>
    public required float AnyThreshold { get; init; }

    /// <summary>Log-odds from which a shown emergency is shown as vital.</summary>
    public required float VitalThreshold { get; init; }

    /// <summary>Held-out figures at these thresholds.</summary>
    public required UrgencyFigures HeldOut { get; init; }

    internal UrgencyLevel Level(ReadOnlySpan<float> signals)
    {
        if (Odds(signals, AnyWeights, AnyBias) < AnyThreshold) return UrgencyLevel.None;
        return Odds(signals, VitalWeights, VitalBias) >= VitalThreshold ? UrgencyLevel.Vital : UrgencyLevel.Urgent;
    }

    internal static float Odds(ReadOnlySpan<float> signals, IReadOnlyList<float> weights, float bias)
    {
        var odds = bias;
        for (var i = 0; i < signals.Length; i++) odds += signals[i] * weights[i];
        return odds;
    }

    /// <summary>What is wrong with it, or null.</summary>
    internal string? Fault()
    {
        if (AnyWeights.Count != UrgencySignals.Count || VitalWeights.Count != UrgencySignals.Count) return $"its urgency part has not {UrgencySignals.Count} weights.";
        var numbers = AnyWeights.Concat(VitalWeights).Append(AnyBias).Append(VitalBias).Append(AnyThreshold).Append(VitalThreshold);
        return numbers.All(float.IsFinite) ? null : "a number of its urgency part is not finite.";
    }
}

/// <summary>How well emergencies are told from look-alikes.</summary>
/// <param name="Emergencies">Number of vital and urgent texts.</param>
/// <param name="Others">Number of texts that are neither.</param>
/// <param name="Found">Share of the emergencies found, 0 to 1.</param>
/// <param name="FalseAlarms">Share of the others taken for emergencies, 0 to 1.</param>
/// <param name="VitalFound">Share of the vital texts shown as vital, 0 to 1.</param>
public sealed record UrgencyFigures(int Emergencies, int Others, double Found, double FalseAlarms, double VitalFound)
{
    /// <summary>Counts assessed levels against the known ones.</summary>
    /// <param name="pairs">Known and assessed level of each text.</param>
    public static UrgencyFigures Of(IReadOnlyList<(UrgencyLevel Known, UrgencyLevel Assessed)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var emergencies = pairs.Where(pair => pair.Known != UrgencyLevel.None).ToImmutableArray();
        var others = pairs.Where(pair => pair.Known == UrgencyLevel.None).ToImmutableArray();
        var vital = pairs.Where(pair => pair.Known == UrgencyLevel.Vital).ToImmutableArray();
        return new UrgencyFigures(
            emergencies.Length, others.Length, Share(emergencies, pair => pair.Assessed != UrgencyLevel.None),
            Share(others, pair => pair.Assessed != UrgencyLevel.None), Share(vital, pair => pair.Assessed == UrgencyLevel.Vital));
    }

    private static double Share(ImmutableArray<(UrgencyLevel Known, UrgencyLevel Assessed)> pairs, Func<(UrgencyLevel Known, UrgencyLevel Assessed), bool> counts) =>
        pairs.Length == 0 ? 0 : (double)pairs.Count(counts) / pairs.Length;
}
