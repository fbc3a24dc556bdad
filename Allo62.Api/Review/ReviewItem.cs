using Allo62.Api.Feedback;
using Allo62.Api.Storage;
using Allo62.Model.Decisions;
using Allo62.Model.Urgency;

namespace Allo62.Api.Review;

/// <summary>A request in the review queue.</summary>
/// <param name="RequestId">Identifier of the answer.</param>
/// <param name="At">When it was answered.</param>
/// <param name="Text">What the person wrote, with personal data masked; null when they chose from a list.</param>
/// <param name="ModelVersion">The model that answered.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Category">The likeliest category; null when nothing here answers.</param>
/// <param name="Confidence">Its calibrated probability.</param>
/// <param name="HandoffReason">Why a human took over, if one did.</param>
/// <param name="Urgency">How urgent it was.</param>
/// <param name="Channel">Where it was written.</param>
/// <param name="Commune">INSEE code of the commune.</param>
/// <param name="Feedback">What was said of the answer; null when nothing was.</param>
/// <param name="Reasons">Why it is worth a look.</param>
/// <param name="Value">How much the look is worth; the queue is sorted by it.</param>
/// <param name="State">How far the review is.</param>
/// <param name="ReviewedBy">Who took or settled it.</param>
/// <param name="ReviewedAt">When.</param>
/// <param name="ReviewedCategory">The category that was settled.</param>
/// <param name="Etag">To be sent back in If-Match with a change.</param>
public sealed record ReviewItem(
    string RequestId, DateTimeOffset At, string? Text, string ModelVersion, DecisionKind Decision, string? Category, double Confidence,
    HandoffReason? HandoffReason, UrgencyLevel Urgency, string? Channel, string? Commune, ReviewFeedback? Feedback, IReadOnlyList<ReviewReason> Reasons,
    double Value, ReviewState State, string? ReviewedBy, DateTimeOffset? ReviewedAt, string? ReviewedCategory, string Etag);

/// <summary>What was said of an answer.</summary>
/// <param name="Verdict">Whether it led to the right place.</param>
/// <param name="CorrectedCategory">The right category.</param>
/// <param name="Reached">Whether the person reached someone.</param>
/// <param name="Comment">What the person added, with personal data masked.</param>
public sealed record ReviewFeedback(FeedbackVerdict? Verdict, string? CorrectedCategory, bool? Reached, string? Comment);

/// <summary>A page of the review queue.</summary>
/// <param name="Items">The requests.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Page">Number of this page, from 1.</param>
/// <param name="PageSize">Requests a page.</param>
public sealed record ReviewPage(IReadOnlyList<ReviewItem> Items, int Total, int Page, int PageSize);

/// <summary>What an analyst settles: a category, or that the text teaches nothing.</summary>
/// <param name="Category">Id of the right category, or <c>hors_perimetre</c>.</param>
/// <param name="Unusable">True instead of a category: no category can be told from the text.</param>
public sealed record ResolveRequest(string? Category = null, bool Unusable = false);
