using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Allo62.Api.Storage;

/// <summary>
/// Deletes what is older than the retention, every hour. A clock that jumps must not delete years of feedback: after a jump nothing is
/// deleted until the clock has run steadily for a day.
/// </summary>
internal sealed class RetentionSweep(Store store, IOptions<StorageOptions> options, TimeProvider time, ILogger<RetentionSweep> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);
    private static readonly TimeSpan LargestDrift = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Quarantine = TimeSpan.FromDays(1);

    private long _lookedAt = time.GetTimestamp();
    private DateTimeOffset _clock = time.GetUtcNow();
    private long? _jumpedAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, time, stoppingToken);
            if (ClockIsSteady()) await SweepAsync(stoppingToken);
            else Log.ClockJumped(log);
        }
    }

    /// <summary>Deletes what is too old now.</summary>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        var before = time.GetUtcNow().AddDays(-options.Value.RetentionDays).ToUnixTimeMilliseconds();
        var deleted = await store.WriteAsync(
            async (context, token) =>
            {
                var requests = await context.Requests.Where(row => row.At < before).ExecuteDeleteAsync(token);
                await context.Feedback.Where(row => row.RequestAt < before).ExecuteDeleteAsync(token);
                await context.Deleted.Where(row => row.RequestAt < before).ExecuteDeleteAsync(token);
                return requests;
            },
            cancellation);
        if (deleted.Value > 0) Log.RetentionDeleted(log, deleted.Value);
    }

    /// <summary>Compares the clock on the wall with the one that only runs forward.</summary>
    internal bool ClockIsSteady()
    {
        var (timestamp, clock) = (time.GetTimestamp(), time.GetUtcNow());
        var drift = clock - _clock - time.GetElapsedTime(_lookedAt, timestamp);
        (_lookedAt, _clock) = (timestamp, clock);
        if (drift.Duration() > LargestDrift) _jumpedAt = timestamp;
        if (_jumpedAt is { } jumped && time.GetElapsedTime(jumped, timestamp) < Quarantine) return false;
        _jumpedAt = null;
        return true;
    }
}
