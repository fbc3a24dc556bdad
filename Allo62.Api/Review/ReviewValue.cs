using Allo62.Api.Storage;
using Allo62.Model.Decisions;
using Allo62.Model.Urgency;

namespace Allo62.Api.Review;

/// <summary>How much an analyst's look at a request is worth. Feedback adds to it when the queue is read (see <see cref="ReviewStore"/>).</summary>
internal static class ReviewValue
{
    /// <summary>Added when someone said that the answer was wrong.</summary>
    public const double Reported = 2;

    /// <summary>Added when the person reached nobody.</summary>
    public const double NotReached = 1;

    /// <summary>Below this confidence a request counts as uncertain.</summary>
    public const double Uncertain = 0.5;

    private const double Vital = 1;
    private const double Urgent = 0.5;

    public static double Of(StoredRequest request) => Doubt(request) + request.Urgency switch
    {
        UrgencyLevel.Vital => Vital,
        UrgencyLevel.Urgent => Urgent,
        _ => 0,
    };

    private static double Doubt(StoredRequest request) => (request.Decision, request.HandoffReason) switch
    {
        (DecisionKind.Route, _) => 1 - request.Confidence,
        (DecisionKind.Clarify, _) => 0.6,
        (_, HandoffReason.LowConfidence) => 0.8,
        (_, HandoffReason.OutOfScope) => 0.7,
        (_, HandoffReason.SeveralNeeds) => 0.6,
        _ => 0.1,
    };
}
