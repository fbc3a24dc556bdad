using Allo62.Model.Intents;

namespace Allo62.Api.Intents;

/// <summary>An answer, and what it rests on.</summary>
/// <param name="Id">The request id.</param>
/// <param name="At">When it was answered.</param>
/// <param name="Response">What the caller gets.</param>
/// <param name="Prediction">What the words so far speak for.</param>
/// <param name="UnknownShare">Share of pieces of the new words that the model has never seen; null without new words.</param>
internal sealed record Classified(Guid Id, DateTimeOffset At, ClassifyResponse Response, IntentPrediction Prediction, double? UnknownShare);
