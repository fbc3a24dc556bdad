using System.Collections.Concurrent;

namespace Allo62.Api.Security;

/// <summary>
/// Token buckets by caller: so many at once, so many a second from then on. Not the framework's limiter, because that one counts time by a
/// clock of its own and rounds its Retry-After; this one tells exactly when the next request will be let through.
/// </summary>
internal sealed class TokenBuckets(double perSecond, double burst, TimeProvider time)
{
    /// <summary>Callers that are told apart at most; further ones share a bucket.</summary>
    public const int MostCallers = 50_000;

    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Bucket> _buckets = new();
    private readonly Bucket _others = new(burst, time.GetTimestamp());
    private int _sweeping;
    private long _sweptAt;
    private int _count;

    /// <summary>Whether there is any limit.</summary>
    public bool IsLimited => perSecond > 0;

    public int Callers => Volatile.Read(ref _count);

    /// <returns>Null when the request may go on; otherwise how long to wait until one may.</returns>
    public TimeSpan? Take(string caller)
    {
        if (!IsLimited) return null;
        var now = time.GetTimestamp();
        if (Callers >= MostCallers) Sweep(now);
        var bucket = _buckets.TryGetValue(caller, out var known) ? known : Callers < MostCallers ? Add(caller, now) : _others;
        lock (bucket)
        {
            Refill(bucket, now);
            if (bucket.Tokens >= 1)
            {
                bucket.Tokens--;
                return null;
            }
            return TimeSpan.FromSeconds((1 - bucket.Tokens) / perSecond);
        }
    }

    private Bucket Add(string caller, long now)
    {
        var bucket = new Bucket(burst, now);
        if (!_buckets.TryAdd(caller, bucket)) return _buckets.GetValueOrDefault(caller, bucket);
        Interlocked.Increment(ref _count);
        return bucket;
    }

    private void Refill(Bucket bucket, long now)
    {
        var elapsed = time.GetElapsedTime(bucket.At, now).TotalSeconds;
        if (elapsed <= 0) return;
        bucket.Tokens = Math.Min(burst, bucket.Tokens + elapsed * perSecond);
        bucket.At = now;
    }

    /// <summary>Forgets callers whose bucket is full again: a new one would be the same.</summary>
    private void Sweep(long now)
    {
        // Looking at all of them for every stranger would be the very flood that this is against.
        if (_sweptAt != 0 && time.GetElapsedTime(_sweptAt, now) < SweepEvery) return;
        if (Interlocked.Exchange(ref _sweeping, 1) == 1) return;
        _sweptAt = now;
        foreach (var (caller, bucket) in _buckets)
        {
            lock (bucket)
            {
                Refill(bucket, now);
                if (bucket.Tokens >= burst && _buckets.TryRemove(caller, out _)) Interlocked.Decrement(ref _count);
            }
        }
        Volatile.Write(ref _sweeping, 0);
    }

    private sealed class Bucket(double tokens, long at)
    {
        public double Tokens { get; set; } = tokens;

        public long At { get; set; } = at;
    }
}
