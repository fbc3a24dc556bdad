using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Allo62.Api.Security;

/// <summary>
/// The keys in force. A changed file is seen within a second. An unreadable one changes nothing, and once there were keys the service
/// never goes back to working without.
/// </summary>
internal sealed class KeyRing
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly byte[] Nothing = Encoding.ASCII.GetBytes(ApiKey.HashOf("nothing"));

    private readonly KeyFile _file;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly Lock _reading = new();
    private volatile Loaded _loaded;

    public KeyRing(IOptions<SecurityOptions> security, IOptions<Hosting.ServiceOptions> service, TimeProvider time, ILogger<KeyRing> log)
    {
        _file = new KeyFile(security.Value.KeyFileIn(service.Value.State));
        _time = time;
        _log = log;
        _loaded = Load();
    }

    /// <summary>Whether no keys were ever made: then only callers on this machine are answered.</summary>
    public bool IsKeyless => Current().Keys.Count == 0;

    /// <summary>The good key that a text is; null when it is none.</summary>
    public ApiKey? Find(string text)
    {
        var parsed = ApiKey.Parse(text);
        var key = parsed is { } parts ? Current().Keys.GetValueOrDefault(parts.Id) : null;
        var expected = key is null ? Nothing : Encoding.ASCII.GetBytes(key.Hash);
        var given = Encoding.ASCII.GetBytes(ApiKey.HashOf(parsed?.Secret ?? ""));
        return CryptographicOperations.FixedTimeEquals(expected, given) && key is { IsGood: true } ? key : null;
    }

    private Loaded Current()
    {
        var loaded = _loaded;
        if (_time.GetElapsedTime(loaded.LookedAt) < LookEvery || !_reading.TryEnter()) return loaded;
        try
        {
            return _loaded = _file.Stamp == loaded.Stamp ? loaded with { LookedAt = _time.GetTimestamp() } : Reload(loaded);
        }
        finally
        {
            _reading.Exit();
        }
    }

    private Loaded Reload(Loaded before)
    {
        try
        {
            var after = Load();
            if (after.Keys.Count > 0 || before.Keys.Count == 0)
            {
                Log.KeysRead(_log, after.Keys.Values.Count(key => key.IsGood));
                return after;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
        }
        Log.KeysUnreadable(_log);
        return before with { LookedAt = _time.GetTimestamp() };
    }

    private Loaded Load()
    {
        var stamp = _file.Stamp;
        return new Loaded(_file.Read().ToFrozenDictionary(key => key.Id), stamp, _time.GetTimestamp());
    }

    private sealed record Loaded(FrozenDictionary<string, ApiKey> Keys, (DateTime, long) Stamp, long LookedAt);
}
