using System.Collections.Immutable;
using Allo62.Model.Data;
using Allo62.Model.Decisions;
using Allo62.Model.Intents;

namespace Allo62.Training.Evaluation;

/// <summary>A labelled row and what a model made of it.</summary>
/// <param name="Request">The row.</param>
/// <param name="Prediction">What the model answered.</param>
/// <param name="Decision">What would have been done.</param>
public sealed record ScoredRow(LabelledRequest Request, IntentPrediction Prediction, Decision Decision)
{
    /// <summary>Ranked categories as the API gives them.</summary>
    public ImmutableArray<RankedCategory> Ranked => Prediction.Ranked;

    public bool IsRight => Request.Accepts(Ranked[0].Category);

    public bool IsInTop3 => Ranked.Take(3).Any(ranked => Request.Accepts(ranked.Category));

    /// <summary>The same answer as if the model had no reserved category: its confidence is shared out among the others.</summary>
    public ScoredRow WithoutRejection()
    {
        var others = Ranked.RemoveAll(ranked => ranked.Category == ReservedCategories.OutOfScope);
        if (others.Length == Ranked.Length) return this;
        var left = 1 - Ranked.Sum(ranked => ranked.Category == ReservedCategories.OutOfScope ? ranked.Confidence : 0);
        var shared = others.Select(ranked => ranked with { Confidence = left > 0 ? Math.Min(1, ranked.Confidence / left) : 0 });
        return this with { Prediction = Prediction with { Ranked = [.. shared] } };
    }

    public bool IsRouted => Decision.Kind == DecisionKind.Route;

    public bool IsMisrouted => IsRouted && !Request.Accepts(Prediction.Top.Category);
}
