using Allo62.Api.Conversations;
using Allo62.Api.Hosting;
using Allo62.Api.Models;
using Allo62.Model.Catalogue;
using Allo62.Model.Data;
using Allo62.Model.Decisions;
using Allo62.Model.Intents;
using Allo62.Model.Urgency;
using Microsoft.Extensions.Options;

namespace Allo62.Api.Intents;

/// <summary>Puts together what the model, the urgency rules, the catalogue and the conversation so far say of one request.</summary>
internal sealed class ClassificationService(
    ServiceCatalogue catalogue, UrgencyDetector urgency, RequestIds ids, StateTokens tokens, IOptions<ServiceOptions> options, TimeProvider time)
{
    private const int MostAlternatives = 3;
    private const int KeptSignals = 12;

    /// <param name="model">The model that answers.</param>
    /// <param name="request">A request that was checked.</param>
    /// <param name="state">State of the question that it answers; null for a first request.</param>
    public Classified Classify(ServingModel model, ClassifyRequest request, ConversationState? state)
    {
        var now = time.GetUtcNow();
        var turn = state is null
            ? Turn.First(model, request.Text!, Math.Max(KeptSignals, UrgencyDetector.RankedNeeded))
            : Turn.Next(model, state, request.Text, request.Choice, catalogue);
        var (prediction, decision) = (turn.Prediction, turn.Decision);
        var ranked = prediction.Ranked.Where(category => category.Category != ReservedCategories.OutOfScope).ToArray();
        var top = prediction.Top.Category == ReservedCategories.OutOfScope ? null : catalogue.Find(prediction.Top.Category);
        var urgent = Urgency(request.Text, turn.Words, state);
        var id = ids.Create(now);
        var response = new ClassifyResponse(
            id.ToString(),
            model.Version,
            decision.Kind,
            top is null ? null : new CategoryAnswer(top.Id, top.Label),
            top is null ? 0 : prediction.Top.Confidence,
            Alternatives(ranked, top),
            decision.Kind == DecisionKind.Route ? ContactPresenter.Present(catalogue.ContactFor(top!, request.Commune), now) : null,
            decision.Kind == DecisionKind.Route ? AboutPresenter.Present(catalogue, top!) : null,
            urgent,
            decision.Reason is { } reason ? new HandoffAnswer(reason, ContactPresenter.Present(catalogue.HumanDesk, now)) : null,
            decision.Kind == DecisionKind.Clarify ? Clarification.For(catalogue, decision.Choices, tokens.Write(StateAfter(model, request, turn, urgent, now))) : null,
            request is { Explain: true, Text: { } text } && top is not null && ranked.Length > 1 ? Explain(model, text, ranked) : [],
            Storage.Recording.Off);
        return new Classified(id, now, response, prediction, turn.Words?.UnknownShare);
    }

    private ConversationState StateAfter(ServingModel model, ClassifyRequest request, Turn turn, UrgencyAnswer urgent, DateTimeOffset now) => new(
        model.Version, now.AddMinutes(options.Value.ConversationMinutes).ToUnixTimeSeconds(), turn.Asked + 1, tokens.Mark(request.ConversationId),
        [.. turn.Prediction.Ranked.Take(KeptSignals).Select(category => new ConversationState.Signal(category.Category, Math.Round(category.Confidence, 5)))],
        turn.Prediction.OutOfScopeScore, [.. turn.Decision.Choices.Select(choice => choice.Category)], turn.Rejected, urgent.Level == UrgencyLevel.None ? null : urgent);

    /// <summary>What was urgent in one turn stays urgent in the next.</summary>
    private UrgencyAnswer Urgency(string? text, IntentPrediction? words, ConversationState? state)
    {
        var assessment = text is null ? UrgencyAssessment.Nothing : urgency.Assess(text, words);
        return state?.Urgency is { } before && before.Level >= assessment.Level ? before : new UrgencyAnswer(assessment.Level, assessment.Message, assessment.Numbers);
    }

    private static IReadOnlyList<ExplanationToken> Explain(ServingModel model, string text, RankedCategory[] ranked) =>
        [.. model.Classifier.Explain(text, ranked[0].Category, ranked[1].Category).Tokens
            .OrderByDescending(token => Math.Abs(token.Weight))
            .Select(token => new ExplanationToken(text.Substring(token.Start, token.Length), Math.Round(token.Weight, 4)))];

    private List<AlternativeAnswer> Alternatives(RankedCategory[] ranked, Category? top)
    {
        var alternatives = new List<AlternativeAnswer>(MostAlternatives);
        foreach (var category in ranked)
        {
            if (alternatives.Count == MostAlternatives) break;
            if (category.Category != top?.Id && category.Confidence > 0) alternatives.Add(new AlternativeAnswer(category.Category, catalogue.Find(category.Category)!.Label, category.Confidence));
        }
        return alternatives;
    }
}
