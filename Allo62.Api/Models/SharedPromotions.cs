using Allo62.Model.Registry;

namespace Allo62.Api.Models;

/// <summary>
/// Where promotions are written: into the folder alone, or into PostgreSQL, which replicas share, and from there into each one's folder.
/// Used by one caller at a time.
/// </summary>
internal sealed class SharedPromotions(SharedRegistry shared, TimeProvider time)
{
    private long _seen;
    private string? _champion;

    /// <summary>Takes over what other replicas promoted; tells them what the console promoted in this one's folder, or the model that it brought along.</summary>
    /// <returns>Whether the folder is now up to date; false when the database does not answer.</returns>
    public async Task<bool> CatchUpAsync(ModelRegistry registry, CancellationToken cancellation)
    {
        if (!shared.IsUsed) return true;
        while (true)
        {
            var news = await shared.PromotionsAfterAsync(_seen, cancellation);
            if (!news.IsAvailable) return false;
            if (news.Value is [.., var last])
            {
                if (await PathOfAsync(registry, last.Version, cancellation) is null) return false;
                registry.Follow([.. news.Value.Select(row => row.ToPromotion())]);
                (_seen, _champion) = (last.Number, last.Version);
                return true;
            }
            var own = registry.Champion ?? (_seen == 0 && registry.List() is [var newest, ..] ? newest.Version : null);
            if (own is null || own == _champion || registry.PathOf(own) is not { } path) return true;
            var line = LineOf(registry, own);
            var told = await AnnounceAsync(line, path, cancellation);
            if (told is null) return false;
            if (told is false) continue;
            registry.Follow([line]);
            return true;
        }
    }

    /// <summary>The package of a version, fetched into the folder where it is not there; null when there is none.</summary>
    public async Task<string?> PathOfAsync(ModelRegistry registry, string version, CancellationToken cancellation)
    {
        if (registry.PathOf(version) is { } path) return path;
        if (!shared.IsUsed || !ModelRegistry.IsVersion(version)) return null;
        return (await shared.PackageAsync(version, cancellation)).Value is { } package ? registry.Add(package).Path : null;
    }

    /// <summary>Moves the pointer.</summary>
    /// <returns>Null when the database does not answer; the pointer is then where it was.</returns>
    public async Task<RegistryMove?> MoveAsync(ModelRegistry registry, PromotionAction action, string version, string by, string? reason, CancellationToken cancellation)
    {
        if (!shared.IsUsed) return action == PromotionAction.Rollback ? registry.Rollback(by, reason, version) : registry.Promote(version, by, reason);
        if (registry.PathOf(version) is not { } path) return new RegistryMove(RegistryMoveOutcome.UnknownVersion);
        var line = new Promotion(Now(), action, version, registry.Champion, by, reason);
        var told = await AnnounceAsync(line, path, cancellation);
        if (told is null) return null;
        if (told is false) return new RegistryMove(RegistryMoveOutcome.ChampionChanged);
        registry.Follow([line]);
        return new RegistryMove(RegistryMoveOutcome.Moved, line);
    }

    /// <summary>Lets other replicas fetch a package.</summary>
    public async Task<bool> ShareAsync(string version, ReadOnlyMemory<byte> package, string by, CancellationToken cancellation) =>
        !shared.IsUsed || (await shared.AddAsync(version, package.ToArray(), by, cancellation)).IsAvailable;

    private async Task<bool?> AnnounceAsync(Promotion line, string path, CancellationToken cancellation)
    {
        var isThere = await shared.HasAsync(line.Version, cancellation);
        if (!isThere.IsAvailable || (!isThere.Value && !await ShareAsync(line.Version, await File.ReadAllBytesAsync(path, cancellation), line.By, cancellation))) return null;
        var told = await shared.AnnounceAsync(line, _seen, cancellation);
        if (!told.IsAvailable) return null;
        if (told.Value) (_seen, _champion) = (_seen + 1, line.Version);
        return told.Value;
    }

    private Promotion LineOf(ModelRegistry registry, string champion) =>
        registry.History() is [.., var last] && last.Version == champion ? last with { At = Rounded(last.At) } : new Promotion(Now(), PromotionAction.Promote, champion, null, "replica", "in service until now");

    private DateTimeOffset Now() => Rounded(time.GetUtcNow());

    /// <summary>As the database keeps it, so that a line is the same on every replica.</summary>
    private static DateTimeOffset Rounded(DateTimeOffset at) => DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
}
