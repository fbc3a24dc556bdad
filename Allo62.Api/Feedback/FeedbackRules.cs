using Allo62.Api.Intents;
using Allo62.Model.Catalogue;
using Allo62.Model.Data;

namespace Allo62.Api.Feedback;

/// <summary>What a <see cref="FeedbackRequest"/> must satisfy. Messages give the rule and never the value.</summary>
internal static class FeedbackRules
{
    private const int LongestComment = 1_000;

    /// <returns>Faults by member; empty when the feedback is acceptable.</returns>
    public static Dictionary<string, string[]> Check(FeedbackRequest feedback, ServiceCatalogue catalogue)
    {
        var errors = new Dictionary<string, string[]>();
        if (feedback is { Verdict: null, Reached: null, Comment: null }) errors["verdict"] = ["One of verdict, reached and comment is required."];
        if (ClassifyRequestRules.ShortFault(feedback.Comment, LongestComment) is { } tooLong) errors["comment"] = [tooLong];
        if (CategoryFault(feedback, catalogue) is { } fault) errors["correctedCategory"] = [fault];
        return errors;
    }

    private static string? CategoryFault(FeedbackRequest feedback, ServiceCatalogue catalogue) => (feedback.Verdict, feedback.CorrectedCategory) switch
    {
        (FeedbackVerdict.Corrected, null) => "The verdict corrected needs the right category.",
        (not FeedbackVerdict.Corrected, not null) => "Only the verdict corrected comes with a category.",
        (_, { } id) when !IsCategory(id, catalogue) => "There is no such category; see /v1/categories.",
        _ => null,
    };

    public static bool IsCategory(string id, ServiceCatalogue catalogue) => id == ReservedCategories.OutOfScope || catalogue.Find(id) is not null;
}
