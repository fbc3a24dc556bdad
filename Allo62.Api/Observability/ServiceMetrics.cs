using System.Diagnostics.Metrics;
using Allo62.Api.Intents;
using Allo62.Api.Models;
using Allo62.Api.Review;
using Allo62.Api.Security;
using Allo62.Api.Storage;
using Allo62.Model.Packaging;

namespace Allo62.Api.Observability;

/// <summary>What is counted. Labels are ids of the catalogue and names of ours, never anything that was sent.</summary>
internal sealed class ServiceMetrics
{
    public const string MeterName = "Allo62.Api";

    private static readonly double[] Tenths = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99];

    private readonly Counter<long> _requests;
    private readonly Histogram<double> _confidence;
    private readonly Histogram<double> _unknown;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _feedback;
    private readonly DriftMeter _drift;

    public ServiceMetrics(IMeterFactory meters, ModelInService models, RequestQueue queue, StorageStatus storage, RateLimits limits, DriftMeter drift, ShadowModel shadow)
    {
        _drift = drift;
        var meter = meters.Create(MeterName);
        _requests = meter.CreateCounter<long>("allo62.requests", description: "Answers by decision, category and urgency.");
        _confidence = meter.CreateHistogram("allo62.confidence", null, "Calibrated probability of the likeliest category.", null, new InstrumentAdvice<double> { HistogramBucketBoundaries = Tenths });
        _unknown = meter.CreateHistogram("allo62.unknown_share", null, "Share of pieces of a text that the model has never seen.", null, new InstrumentAdvice<double> { HistogramBucketBoundaries = Tenths });
        _duration = meter.CreateHistogram("allo62.classify.duration", "s", "Time to decide, without HTTP.", null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.00005, 0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.05, 0.25, 1] });
        _feedback = meter.CreateCounter<long>("allo62.feedback", description: "Feedback kept, by verdict.");
        meter.CreateObservableGauge("allo62.model.info", () => models.Current is { } model ? [new Measurement<int>(1, Tag("version", model.Version))] : Array.Empty<Measurement<int>>(), description: "The model in service.");
        meter.CreateObservableGauge("allo62.queue.length", () => queue.Length, description: "Answered requests that wait for the database.");
        meter.CreateObservableCounter("allo62.queue.dropped", () => queue.Dropped, description: "Answered requests that were not kept.");
        meter.CreateObservableGauge("allo62.storage.up", () => storage.Fault is null ? 1 : 0, description: "Whether the database answers.");
        meter.CreateObservableCounter("allo62.limits.refused", () => limits.Refused, description: "Requests refused with 429.");
        meter.CreateObservableGauge("allo62.shadow.info", () => shadow.Candidate is { } candidate ? [new Measurement<int>(1, Tag("version", candidate))] : Array.Empty<Measurement<int>>(), description: "The candidate that scores the same requests.");
        meter.CreateObservableCounter("allo62.shadow.requests", () => shadow.Requests, description: "Requests that the candidate scored too.");
        meter.CreateObservableCounter("allo62.shadow.skipped", () => shadow.Skipped, description: "Requests that the candidate did not score because it was busy.");
        meter.CreateObservableCounter(
            "allo62.shadow.disagreements", () => shadow.ByCategory().Select(pair => new Measurement<long>(pair.Value, Tag("category", pair.Key))), description: "Requests that the candidate would have answered otherwise, by the category that was answered.");
        meter.CreateObservableGauge("allo62.drift.psi", () => new[]
        {
            new Measurement<double>(_drift.Categories, Tag("of", "categories")), new Measurement<double>(_drift.UnknownShare, Tag("of", "unknown_share")),
        }, description: "Population stability index; above 0.2 the requests are no longer what they were.");
    }

    public void Answered(Classified classified, ModelManifest model, TimeSpan duration)
    {
        var answer = classified.Response;
        _requests.Add(1, Tag("decision", Names.Of(answer.Decision)), Tag("category", answer.Category?.Id ?? RequestShares.NoCategory), Tag("urgency", Names.Of(answer.Urgency.Level)));
        _confidence.Record(answer.Confidence);
        _duration.Record(duration.TotalSeconds);
        if (classified.UnknownShare is not { } unknown) return;
        _unknown.Record(unknown);
        _drift.Add(model, answer.Category?.Id, unknown);
    }

    public void FeedbackKept(Feedback.FeedbackVerdict? verdict) => _feedback.Add(1, Tag("verdict", verdict is { } given ? Names.Of(given) : "none"));

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
