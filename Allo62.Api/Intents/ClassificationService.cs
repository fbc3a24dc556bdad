using Allo62.Api.Models;
using Allo62.Model.Catalogue;
using Allo62.Model.Data;
using Allo62.Model.Decisions;
using Allo62.Model.Intents;
using Allo62.Model.Urgency;

namespace Allo62.Api.Intents;

/// <summary>Puts together what the model, the urgency rules and the catalogue say of one request.</summary>
internal sealed class ClassificationService(ServiceCatalogue catalogue, UrgencyDetector urgency, TimeProvider time)
{
    private const int MostAlternatives = 3;

    public ClassifyResponse Classify(ServingModel model, ClassifyRequest request)
    {
        var now = time.GetUtcNow();
        var text = request.Text!;
        var prediction = model.Classifier.Classify(text, UrgencyDetector.RankedNeeded);
        var decision = model.Policy.Decide(prediction);
        var ranked = prediction.Ranked.Where(category => category.Category != ReservedCategories.OutOfScope).ToArray();
        var top = prediction.Top.Category == ReservedCategories.OutOfScope ? null : catalogue.Find(prediction.Top.Category);
        return new ClassifyResponse(
            Guid.CreateVersion7(now).ToString(),
            model.Manifest.ModelVersion,
            decision.Kind,
            top is null ? null : new CategoryAnswer(top.Id, top.Label),
            top is null ? 0 : prediction.Top.Confidence,
            [.. ranked.Where(category => category.Category != top?.Id).Take(MostAlternatives).Select(Alternative)],
            decision.Kind == DecisionKind.Route ? ContactPresenter.Present(catalogue.ContactFor(top!, request.Commune), now) : null,
            Urgency(text, prediction),
            decision.Reason is { } reason ? new HandoffAnswer(reason, ContactPresenter.Present(catalogue.HumanDesk, now)) : null,
            decision.Kind == DecisionKind.Clarify ? Clarification.For(catalogue, decision.Choices) : null,
            request.Explain && top is not null && ranked.Length > 1 ? Explain(model, text, ranked) : []);
    }

    private UrgencyAnswer Urgency(string text, IntentPrediction prediction)
    {
        var assessment = urgency.Assess(text, prediction);
        return new UrgencyAnswer(assessment.Level, assessment.Message, assessment.Numbers);
    }

    private static IReadOnlyList<ExplanationToken> Explain(ServingModel model, string text, RankedCategory[] ranked) =>
        [.. model.Classifier.Explain(text, ranked[0].Category, ranked[1].Category).Tokens
            .OrderByDescending(token => Math.Abs(token.Weight))
            .Select(token => new ExplanationToken(text.Substring(token.Start, token.Length), Math.Round(token.Weight, 4)))];

    private AlternativeAnswer Alternative(RankedCategory category) =>
        new(category.Category, catalogue.Find(category.Category)!.Label, category.Confidence);
}
