using Allo62.Api.Storage;

namespace Allo62.Api.Review;

/// <summary>A kept request, what was said of it, and what a look is worth.</summary>
internal sealed class ReviewRow
{
    public required StoredRequest Request { get; init; }

    public StoredFeedback? Feedback { get; init; }

    public double Value { get; init; }
}
