using Allo62.Api.Conversations;
using Allo62.Api.Models;
using Allo62.Api.Observability;
using Allo62.Api.Problems;
using Allo62.Api.Review;
using Allo62.Api.Storage;
using Allo62.Model.Catalogue;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Allo62.Api.Intents;

/// <summary>Answers a checked request, and passes it on to whoever keeps or counts it.</summary>
internal sealed class AnswerService(ClassificationService service, StateTokens tokens, RequestQueue queue, ServiceCatalogue catalogue, ServiceMetrics metrics, ShadowModel shadow, TimeProvider time)
{
    // Where else it is said to come from is not kept: the field could hold anything.
    private static readonly HashSet<string> Channels = new(StringComparer.Ordinal) { "chat", "web", "site", "telephone", "phone", "mail", "courriel", "accueil", "desk", "sms" };

    public (ClassifyResponse? Answer, ProblemHttpResult? Problem) Answer(ServingModel model, ClassifyRequest request)
    {
        ConversationState? state = null;
        if (request.State is { } token)
        {
            var reading = tokens.Read(token, request.ConversationId);
            if (reading.Fault is { } fault) return (null, fault == StateFault.Expired ? Problem.ExpiredState() : Problem.AlteredState());
            state = reading.State!;
            if (request.Choice is { } choice && choice != ChoiceReply.None && !(state.Choices.Contains(choice) && catalogue.Find(choice) is not null))
                return (null, Problem.Invalid(new Dictionary<string, string[]> { ["choice"] = ["It is none of the choices that were offered, nor none."] }));
        }
        var started = time.GetTimestamp();
        var classified = service.Classify(model, request, state);
        metrics.Answered(classified, model.Manifest, time.GetElapsedTime(started));
        if (request is { State: null, Text: { } text }) shadow.Offer(text, classified.Response);
        var recording = queue.IsKept ? queue.Offer(new PendingRequest(ToStore(classified, request), request.Text)) : Recording.Off;
        return (classified.Response with { Recording = recording }, null);
    }

    private StoredRequest ToStore(Classified classified, ClassifyRequest request)
    {
        var answer = classified.Response;
        var stored = new StoredRequest
        {
            RequestId = classified.Id,
            At = classified.At.ToUnixTimeMilliseconds(),
            ModelVersion = answer.ModelVersion,
            Decision = answer.Decision,
            Category = answer.Category?.Id,
            Confidence = answer.Confidence,
            HandoffReason = answer.Handoff?.Reason,
            Urgency = answer.Urgency.Level,
            Channel = request.Channel is { } channel && Channels.Contains(channel) ? channel : null,
            Commune = request.Commune is { } place && catalogue.Communes.Find(place) is [var commune] ? commune.Insee : null,
        };
        stored.Value = ReviewValue.Of(stored);
        return stored;
    }
}
