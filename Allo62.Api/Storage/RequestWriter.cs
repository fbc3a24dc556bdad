using Allo62.Model.Anonymisation;
using Microsoft.EntityFrameworkCore;

namespace Allo62.Api.Storage;

/// <summary>Writes answered requests in batches, masked, until the queue is empty and closed.</summary>
internal sealed class RequestWriter(RequestQueue queue, Store store, TimeProvider time, ILogger<RequestWriter> log) : BackgroundService
{
    private const int LargestBatch = 256;
    private const int LastAttempts = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _giveUp = new();
    private bool _isDisposed;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        // A host that refused to start stops its services once more after it has disposed of them.
        if (_isDisposed) return;
        queue.Complete();
        await _stopping.CancelAsync();
        await using var stop = cancellationToken.Register(_giveUp.Cancel);
        if (ExecuteTask is { } writing) await Task.WhenAny(writing, Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(_ => { }, TaskScheduler.Default));
        await base.StopAsync(cancellationToken);
        if (queue.Length > 0) Log.RequestsNotKept(log, queue.Length);
    }

    public override void Dispose()
    {
        _isDisposed = true;
        _stopping.Dispose();
        _giveUp.Dispose();
        base.Dispose();
    }

    // Not the host's own token: a stop lets the queue run empty first.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<StoredRequest>(LargestBatch);
        try
        {
            while (await queue.Reader.WaitToReadAsync(_giveUp.Token))
            {
                batch.Clear();
                while (batch.Count < LargestBatch && queue.Reader.TryRead(out var pending)) batch.Add(Masked(pending));
                await WriteAsync(batch);
            }
        }
        catch (OperationCanceledException) when (_giveUp.IsCancellationRequested)
        {
        }
    }

    private static StoredRequest Masked(in PendingRequest pending)
    {
        if (pending.RawText is { } text) pending.Request.Text = Anonymiser.Default.Anonymise(text).Text;
        return pending.Request;
    }

    private async Task WriteAsync(List<StoredRequest> batch)
    {
        var lastAttempts = 0;
        while (true)
        {
            var written = await store.WritePatientlyAsync((context, token) => InsertAsync(context, batch, token), _giveUp.Token);
            if (written.IsAvailable) return;
            // While the program stops there is no time to wait for a database that comes back.
            if (_stopping.IsCancellationRequested && ++lastAttempts == LastAttempts)
            {
                Log.RequestsNotKept(log, batch.Count);
                queue.Drop(batch.Count);
                return;
            }
            await Task.Delay(Pause, time, _stopping.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    /// <summary>Leaves out what was deleted meanwhile, and what an earlier attempt wrote although its answer was lost.</summary>
    private static async Task<int> InsertAsync(StoreContext context, List<StoredRequest> batch, CancellationToken cancellation)
    {
        var ids = batch.Select(request => request.RequestId).ToArray();
        var known = await context.Deleted.Where(row => ids.Contains(row.RequestId)).Select(row => row.RequestId)
            .Concat(context.Requests.Where(row => ids.Contains(row.RequestId)).Select(row => row.RequestId)).ToArrayAsync(cancellation);
        context.Requests.AddRange(known.Length == 0 ? batch : batch.Where(request => !known.Contains(request.RequestId)));
        return await context.SaveChangesAsync(cancellation);
    }
}
