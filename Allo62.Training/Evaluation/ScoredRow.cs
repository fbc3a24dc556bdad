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
    /// <summary>Ranked categories without the reserved one, unless the row itself is out of scope.</summary>
    public ImmutableArray<RankedCategory> Ranked => Request.Category == ReservedCategories.OutOfScope
        ? Prediction.Ranked
        : Prediction.Ranked.RemoveAll(ranked => ranked.Category == ReservedCategories.OutOfScope);

    public bool IsRight => Ranked.Length > 0 && Request.Accepts(Ranked[0].Category);

    public bool IsInTop3 => Ranked.Take(3).Any(ranked => Request.Accepts(ranked.Category));

    public bool IsRouted => Decision.Kind == DecisionKind.Route;

    public bool IsMisrouted => IsRouted && !Request.Accepts(Prediction.Top.Category);
}
