using Allo62.Api.Feedback;
using Allo62.Api.Storage;
using Allo62.Model.Decisions;
using Allo62.Model.Urgency;

namespace Allo62.Api.Statistics;

/// <summary>What the database holds of a period.</summary>
/// <param name="Requests">Requests by the minute.</param>
/// <param name="Feedback">Feedback on answers of the period.</param>
/// <param name="Review">The queue as it is now, whatever the period.</param>
/// <param name="Unanswered">The latest anonymised texts that were handed to a human because no answer was found.</param>
/// <param name="Answered">The latest anonymised texts that got an answer or a question.</param>
internal sealed record StatisticsRows(
    IReadOnlyList<RequestRow> Requests, IReadOnlyList<FeedbackRow> Feedback, IReadOnlyList<ReviewCountRow> Review, IReadOnlyList<string> Unanswered, IReadOnlyList<string> Answered);

/// <summary>Requests of one minute that were answered alike.</summary>
internal sealed record RequestRow(long Minute, DecisionKind Decision, string? Category, HandoffReason? Reason, UrgencyLevel Urgency, int Count);

/// <summary>Answers of which the same was said.</summary>
internal sealed record FeedbackRow(FeedbackVerdict? Verdict, bool? Reached, int Count);

/// <summary>Requests that are as far in the review.</summary>
internal sealed record ReviewCountRow(ReviewState State, int Count, long Oldest);
