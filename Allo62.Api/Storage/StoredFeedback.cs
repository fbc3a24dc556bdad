using Allo62.Api.Feedback;

namespace Allo62.Api.Storage;

/// <summary>What was said of an answer.</summary>
internal sealed class StoredFeedback
{
    public Guid RequestId { get; set; }

    /// <summary>When the request was answered, Unix time in milliseconds: the retention counts from there.</summary>
    public long RequestAt { get; set; }

    public FeedbackVerdict? Verdict { get; set; }

    public string? CorrectedCategory { get; set; }

    public bool? Reached { get; set; }

    /// <summary>Anonymised. Null where the person added nothing, or texts are not kept.</summary>
    public string? Comment { get; set; }

    /// <summary>Unix time in milliseconds.</summary>
    public long At { get; set; }

    /// <summary>1 for the first; counts replacements.</summary>
    public int Revision { get; set; }
}
