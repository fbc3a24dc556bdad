using Allo62.Model.Data;
using Allo62.Model.Decisions;
using Allo62.Model.Intents;
using Allo62.Model.Learning;

namespace Allo62.Training.Evaluation;

/// <summary>Runs a model over labelled rows.</summary>
public static class Evaluator
{
    public static IReadOnlyList<ScoredRow> Score(IIntentClassifier classifier, DecisionThresholds thresholds, IReadOnlyList<LabelledRequest> rows)
    {
        var policy = new DecisionPolicy(thresholds);
        return rows.AsParallel().AsOrdered().Select(row =>
        {
            var prediction = classifier.Classify(row.Text, DecisionPolicy.RankedNeeded);
            return new ScoredRow(row, prediction, policy.Decide(prediction));
        }).ToArray();
    }

    /// <summary>The out-of-fold predictions of a training, as if they had been asked one by one.</summary>
    public static IReadOnlyList<ScoredRow> HeldOut(TrainedModel model, IReadOnlyList<LabelledRequest> rows)
    {
        var policy = new DecisionPolicy(model.Thresholds);
        return [.. model.HeldOut.Select(heldOut =>
        {
            var ranked = heldOut.Probabilities.Select((probability, label) => new RankedCategory(model.Categories[label], probability))
                .OrderByDescending(category => category.Confidence).Take(DecisionPolicy.RankedNeeded);
            var prediction = new IntentPrediction([.. ranked], heldOut.OutOfScopeScore, 0);
            return new ScoredRow(rows[heldOut.Row], prediction, policy.Decide(prediction));
        })];
    }
}
