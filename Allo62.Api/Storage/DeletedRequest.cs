namespace Allo62.Api.Storage;

/// <summary>That a request was deleted: nothing of it comes back, not even from the queue. Forgotten with the retention.</summary>
internal sealed class DeletedRequest
{
    public Guid RequestId { get; set; }

    /// <summary>When the request was answered, Unix time in milliseconds: the retention counts from there.</summary>
    public long RequestAt { get; set; }

    /// <summary>Unix time in milliseconds.</summary>
    public long At { get; set; }

    public required string By { get; set; }
}
