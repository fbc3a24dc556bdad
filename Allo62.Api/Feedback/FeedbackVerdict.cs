namespace Allo62.Api.Feedback;

/// <summary>Whether the answer led to the right place.</summary>
public enum FeedbackVerdict
{
    /// <summary>It did.</summary>
    Right,

    /// <summary>It did not, and the right place is not known.</summary>
    Wrong,

    /// <summary>It did not; the right category is given.</summary>
    Corrected,
}
