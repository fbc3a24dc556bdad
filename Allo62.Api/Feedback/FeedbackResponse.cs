namespace Allo62.Api.Feedback;

/// <summary>The feedback as it is kept.</summary>
/// <param name="RequestId">The answer it is about.</param>
/// <param name="Verdict">Whether it led to the right place.</param>
/// <param name="CorrectedCategory">The right category, when it was corrected.</param>
/// <param name="Reached">Whether the person reached someone.</param>
/// <param name="Comment">Whether a comment is kept with it.</param>
/// <param name="At">When it was first given, or last replaced.</param>
/// <param name="Revision">1; one more for every time that a different feedback replaced it.</param>
public sealed record FeedbackResponse(string RequestId, FeedbackVerdict? Verdict, string? CorrectedCategory, bool? Reached, bool Comment, DateTimeOffset At, int Revision);
