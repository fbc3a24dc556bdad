using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace Allo62.Api.Storage;

/// <summary>Answered requests that wait for the database. Bounded: what does not fit is not kept, and that is counted and said.</summary>
internal sealed class RequestQueue(IOptions<StorageOptions> options)
{
    private readonly Channel<PendingRequest> _channel = Channel.CreateBounded<PendingRequest>(new BoundedChannelOptions(options.Value.QueueLength) { SingleReader = true });
    private long _dropped;

    public ChannelReader<PendingRequest> Reader => _channel.Reader;

    public int Length => _channel.Reader.Count;

    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Whether this service keeps requests at all.</summary>
    public bool IsKept => options.Value.StoreRequests;

    public Recording Offer(in PendingRequest request)
    {
        if (!IsKept) return Recording.Off;
        if (_channel.Writer.TryWrite(request)) return Recording.Queued;
        Drop();
        return Recording.Full;
    }

    public void Drop(int count = 1) => Interlocked.Add(ref _dropped, count);

    /// <summary>Nothing more will come: the writer may end when it has written what is there.</summary>
    public void Complete() => _channel.Writer.TryComplete();
}
