namespace Allo62.Api.Feedback;

/// <summary>What became of an answer. At least one member is given.</summary>
/// <param name="Verdict">Whether it led to the right place.</param>
/// <param name="CorrectedCategory">The right category, with the verdict corrected and only then; <c>hors_perimetre</c> when nobody here answers.</param>
/// <param name="Reached">Whether the person reached someone.</param>
/// <param name="Comment">What the person adds, at most 1,000 UTF-16 units. Kept with personal data masked, and only where requests are kept.</param>
public sealed record FeedbackRequest(FeedbackVerdict? Verdict = null, string? CorrectedCategory = null, bool? Reached = null, string? Comment = null);
