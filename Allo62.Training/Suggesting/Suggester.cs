using Allo62.Model.Data;
using Allo62.Model.Decisions;
using Allo62.Model.Intents;
using Allo62.Training.Evaluation.Results;
using Allo62.Training.Quality;

namespace Allo62.Training.Suggesting;

/// <summary>
/// Which unlabelled texts to label next: where the model wavers (margin sampling), spread over what it takes them for so that one question is
/// not asked a hundred times, and weighted by the calls that a wrong answer would cost. Near-copies are asked about once.
/// </summary>
internal sealed class Suggester(IIntentClassifier classifier, DecisionThresholds thresholds, OutcomeCosts costs)
{
    /// <summary>How much a category's further texts count less than its first.</summary>
    private const double Crowding = 0.5;

    /// <param name="Row">Position among the texts.</param>
    /// <param name="First">What the model takes it for.</param>
    /// <param name="Second">What it would say otherwise.</param>
    /// <param name="Margin">Difference of the two confidences.</param>
    /// <param name="Decision">What would be done with it now.</param>
    /// <param name="Score">Why it was chosen: the higher, the sooner.</param>
    public sealed record Suggestion(int Row, RankedCategory First, RankedCategory Second, double Margin, DecisionKind Decision, double Score);

    /// <param name="texts">Unlabelled texts.</param>
    /// <param name="count">How many to choose.</param>
    /// <param name="alreadyLabelled">Labelled rows by category: what is well known is asked about less.</param>
    public IReadOnlyList<Suggestion> Choose(IReadOnlyList<string> texts, int count, IReadOnlyDictionary<string, int> alreadyLabelled)
    {
        var groups = NearCopies.Groups(texts);
        var policy = new DecisionPolicy(thresholds);
        var candidates = Enumerable.Range(0, texts.Count).Where(row => groups[row] == row).AsParallel().AsOrdered()
            .Select(row => Judge(row, classifier.Classify(texts[row], DecisionPolicy.RankedNeeded), policy)).ToArray();
        return Spread(candidates, count, alreadyLabelled);
    }

    private Suggestion Judge(int row, IntentPrediction prediction, DecisionPolicy policy)
    {
        var (first, second) = (prediction.Ranked[0], prediction.Ranked[1]);
        var decision = policy.Decide(prediction).Kind;
        var margin = first.Confidence - second.Confidence;
        return new Suggestion(row, first, second, margin, decision, (1 - margin) * (1 + Cost(decision, first)));
    }

    /// <summary>Calls over one that are at stake: with a wrong route all of them, with a question or a hand-over what a sure answer would save.</summary>
    private double Cost(DecisionKind decision, RankedCategory first) => decision switch
    {
        DecisionKind.Route => (costs.WrongRoute - costs.RightRoute) * (1 - first.Confidence),
        DecisionKind.Clarify => costs.ClarifiedRight - costs.RightRoute,
        _ => first.Category == ReservedCategories.OutOfScope ? 0 : costs.HandedOff - costs.RightRoute,
    };

    /// <summary>One at a time, the best of what is left; each choice makes its categories less wanted.</summary>
    private static List<Suggestion> Spread(Suggestion[] candidates, int count, IReadOnlyDictionary<string, int> alreadyLabelled)
    {
        var mean = Math.Max(1, alreadyLabelled.Count == 0 ? 1 : alreadyLabelled.Values.Average());
        var wanted = candidates.SelectMany(candidate => new[] { candidate.First.Category, candidate.Second.Category }).Distinct()
            .ToDictionary(category => category, category => 1 / (1 + Crowding * alreadyLabelled.GetValueOrDefault(category) / mean));
        var queues = candidates.GroupBy(candidate => candidate.First.Category)
            .ToDictionary(group => group.Key, group => new Queue<Suggestion>(group.OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Row)));
        var chosen = new List<Suggestion>();
        while (chosen.Count < count && queues.Count > 0)
        {
            var (category, queue) = queues.MaxBy(pair => pair.Value.Peek().Score * wanted[pair.Key]);
            chosen.Add(queue.Dequeue());
            wanted[category] /= 1 + Crowding / mean;
            if (queue.Count == 0) queues.Remove(category);
        }
        return chosen;
    }
}
