using System.Collections.Immutable;
using Allo62.Api.Models;
using Allo62.Model.Catalogue;
using Allo62.Model.Decisions;
using Allo62.Model.Intents;

namespace Allo62.Api.Conversations;

/// <summary>What a turn of a conversation comes to.</summary>
/// <param name="Prediction">What the words so far speak for.</param>
/// <param name="Decision">What to do.</param>
/// <param name="Asked">Questions asked before this turn.</param>
/// <param name="Rejected">Categories that the person turned down.</param>
/// <param name="Words">What the new words alone speak for; null when there are none.</param>
internal sealed record Turn(IntentPrediction Prediction, Decision Decision, int Asked, ImmutableArray<string> Rejected, IntentPrediction? Words)
{
    public static Turn First(ServingModel model, string text, int ranked)
    {
        var prediction = model.Classifier.Classify(text, ranked);
        return new Turn(prediction, Decide(model, prediction, text, 0), 0, [], prediction);
    }

    /// <summary>The answer to a question: a choice, or more words.</summary>
    public static Turn Next(ServingModel model, ConversationState state, string? text, string? choice, ServiceCatalogue catalogue)
    {
        if (text is not null && HumanRequest.IsIn(text)) return Human(SignalFusion.Without(state, []), state);
        choice ??= ChoiceReply.Read(text!, state.Choices);
        if (choice == ChoiceReply.None)
        {
            var rejected = state.Rejected.AddRange(state.Choices);
            var rest = SignalFusion.Without(state, rejected);
            return new Turn(rest, Decide(model, rest, null, state.Asked), state.Asked, rejected, null);
        }
        if (choice is not null && state.Choices.Contains(choice) && catalogue.Find(choice) is not null) return Chosen(state, choice);
        // Signals of another model do not compare with this one's: the new words are read alone, the count of questions stays.
        var words = model.Classifier.Classify(text!, model.Classifier.Categories.Count);
        var combined = state.ModelVersion == model.Version ? SignalFusion.Combine(state, words, state.Rejected) : words;
        return new Turn(combined, Decide(model, combined, text, state.Asked), state.Asked, state.Rejected, words);
    }

    private static Turn Human(IntentPrediction prediction, ConversationState state) =>
        new(prediction, new Decision(DecisionKind.Handoff, [], HandoffReason.AskedForHuman), state.Asked, state.Rejected, null);

    /// <summary>How sure that is: as sure as the choices held the answer when they were offered.</summary>
    private static Turn Chosen(ConversationState state, string choice)
    {
        var held = Math.Min(1, state.Signals.Where(signal => state.Choices.Contains(signal.C)).Sum(signal => signal.P));
        var others = state.Signals.Where(signal => signal.C != choice).OrderByDescending(signal => signal.P).Select(signal => new RankedCategory(signal.C, 0));
        var prediction = new IntentPrediction([new RankedCategory(choice, held), .. others], state.OutOfScope, 0);
        return new Turn(prediction, new Decision(DecisionKind.Route, [], null), state.Asked, state.Rejected, null);
    }

    private static Decision Decide(ServingModel model, IntentPrediction prediction, string? text, int asked)
    {
        if (text is not null && HumanRequest.IsIn(text)) return new Decision(DecisionKind.Handoff, [], HandoffReason.AskedForHuman);
        var decision = model.Policy.Decide(prediction);
        return decision.Kind == DecisionKind.Clarify && asked >= ConversationState.MostQuestions
            ? new Decision(DecisionKind.Handoff, [], HandoffReason.LowConfidence)
            : decision;
    }
}
