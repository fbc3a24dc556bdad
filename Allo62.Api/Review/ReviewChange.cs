namespace Allo62.Api.Review;

/// <summary>What became of a change, and the request after it.</summary>
internal sealed record ReviewChange(ReviewChangeOutcome Outcome, ReviewItem? Item);

/// <summary>What became of a change.</summary>
internal enum ReviewChangeOutcome
{
    Done,
    Unknown,

    /// <summary>Someone changed it since the caller looked.</summary>
    Changed,
    ClaimedByOther,
}
