using Allo62.Api.Feedback;
using Allo62.Api.Storage;
using Allo62.Model.Decisions;
using Allo62.Model.Urgency;

namespace Allo62.Api.Review;

/// <summary>What analysts read in their spreadsheet.</summary>
internal static class FrenchNames
{
    public static string Of(DecisionKind decision) => decision switch
    {
        DecisionKind.Route => "orienté",
        DecisionKind.Clarify => "question posée",
        _ => "passé à un agent",
    };

    public static string Of(HandoffReason reason) => reason switch
    {
        HandoffReason.OutOfScope => "hors périmètre",
        HandoffReason.LowConfidence => "pas assez sûr",
        HandoffReason.SeveralNeeds => "plusieurs besoins",
        _ => "demande un humain",
    };

    public static string Of(UrgencyLevel level) => level switch
    {
        UrgencyLevel.Vital => "vitale",
        UrgencyLevel.Urgent => "urgente",
        _ => "",
    };

    public static string Of(FeedbackVerdict verdict) => verdict switch
    {
        FeedbackVerdict.Right => "juste",
        FeedbackVerdict.Wrong => "faux",
        _ => "corrigé",
    };

    public static string Of(ReviewState state) => state switch
    {
        ReviewState.Open => "à relire",
        ReviewState.Claimed => "en cours",
        ReviewState.Resolved => "relu",
        _ => "inutilisable",
    };
}
