using Allo62.Api.Hosting;
using Allo62.Model.Packaging;
using Allo62.Model.Registry;
using Microsoft.Extensions.Options;

namespace Allo62.Api.Models;

/// <summary>Changes the model in service, one change at a time, and leaves a trace of each in the registry.</summary>
internal sealed class ModelSwap(
    ModelInService models, ModelGate gate, SharedPromotions promotions, IOptions<ServiceOptions> options, TimeProvider time, ILogger<ModelSwap> log) : IDisposable
{
    private static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _one = new(1);

    /// <summary>The registry; null when the service was started with one package file.</summary>
    public ModelRegistry? Registry { get; } = RegistryAt(options.Value.Model, time);

    /// <summary>The registry of a folder; null for a single package, which has none.</summary>
    public static ModelRegistry? RegistryAt(string path, TimeProvider time) => File.Exists(path) ? null : new ModelRegistry(path, time);

    public Task<SwapResult> ActivateAsync(string version, string by, string? reason, CancellationToken cancellation) =>
        MoveAsync(PromotionAction.Promote, _ => version, by, reason, cancellation);

    public Task<SwapResult> RollBackAsync(string by, string? reason, CancellationToken cancellation) =>
        MoveAsync(PromotionAction.Rollback, registry => registry.Previous, by, reason, cancellation);

    /// <summary>Brings the folder up to date with what replicas share; nothing is loaded yet.</summary>
    /// <returns>Whether it is.</returns>
    public async Task<bool> CatchUpAsync(CancellationToken cancellation)
    {
        if (Registry is null) return true;
        await _one.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => promotions.CatchUpAsync(Registry, cancellation), cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ModelPackageException)
        {
            Log.RegistryFails(log, exception.GetType().Name);
            return false;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Takes over what someone else made the champion: another replica, or the console.</summary>
    public Task<SwapResult> FollowAsync(string version, CancellationToken cancellation) => OneAtATimeAsync(
        registry => registry.PathOf(version) is { } path
            ? ChangeAsync(registry, path, version, null)
            : Task.FromResult(new SwapResult(SwapOutcome.UnknownVersion, version)),
        cancellation);

    /// <summary>Lets a package score beside the model in service.</summary>
    public Task<SwapResult> ShadowAsync(string version, ShadowModel shadow, CancellationToken cancellation) => OneAtATimeAsync(
        async registry =>
        {
            if (await promotions.PathOfAsync(registry, version, cancellation) is not { } path) return new SwapResult(SwapOutcome.UnknownVersion, version);
            shadow.Use(gate.Open(path, withSmokeSet: true));
            Log.ShadowBegins(log, version);
            return new SwapResult(SwapOutcome.Done, version);
        },
        cancellation);

    /// <summary>Adds a package to the registry after all checks; it does not answer anyone yet.</summary>
    public Task<SwapResult> AddAsync(ReadOnlyMemory<byte> content, string by, CancellationToken cancellation) => OneAtATimeAsync(
        async registry =>
        {
            var package = registry.Add(content);
            try
            {
                gate.Check(package, withSmokeSet: true);
            }
            catch (ModelPackageException) when (package.Manifest.ModelVersion != registry.Champion && package.Manifest.ModelVersion != models.Current?.Version)
            {
                File.Delete(package.Path);
                throw;
            }
            if (!await promotions.ShareAsync(package.Manifest.ModelVersion, content, by, cancellation)) return new SwapResult(SwapOutcome.RegistryFails);
            Log.ModelAdded(log, package.Manifest.ModelVersion, by);
            return new SwapResult(SwapOutcome.Done, package.Manifest.ModelVersion);
        },
        cancellation);

    public void Dispose() => _one.Dispose();

    private async Task<SwapResult> OneAtATimeAsync(Func<ModelRegistry, Task<SwapResult>> change, CancellationToken cancellation)
    {
        if (Registry is null) return new SwapResult(SwapOutcome.NoRegistry);
        await _one.WaitAsync(cancellation);
        try
        {
            // Loading takes a while, and must not take a thread from the requests that go on.
            return await Task.Run(() => change(Registry), CancellationToken.None);
        }
        catch (ModelPackageException exception)
        {
            Log.ModelRefused(log, exception.Message);
            return new SwapResult(SwapOutcome.Refused, Reason: exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.RegistryFails(log, exception.GetType().Name);
            return new SwapResult(SwapOutcome.RegistryFails);
        }
        finally
        {
            _one.Release();
        }
    }

    private Task<SwapResult> MoveAsync(PromotionAction action, Func<ModelRegistry, string?> choose, string by, string? reason, CancellationToken cancellation) => OneAtATimeAsync(
        async registry =>
        {
            if (!await promotions.CatchUpAsync(registry, cancellation)) return new SwapResult(SwapOutcome.RegistryFails);
            if (choose(registry) is not { } version) return new SwapResult(SwapOutcome.NothingBefore);
            if (await promotions.PathOfAsync(registry, version, cancellation) is not { } path) return new SwapResult(SwapOutcome.UnknownVersion, version);
            return await ChangeAsync(registry, path, version, async () =>
            {
                // The newest answered without anyone having chosen it: written down, so that a rollback finds it.
                if (registry.Champion is null && models.Current?.Version is { } current && current != version && registry.PathOf(current) is not null)
                    await promotions.MoveAsync(registry, PromotionAction.Promote, current, by, "in service until now", cancellation);
                return await promotions.MoveAsync(registry, action, version, by, reason, cancellation);
            });
        },
        cancellation);

    private async Task<SwapResult> ChangeAsync(ModelRegistry registry, string path, string version, Func<Task<RegistryMove?>>? move)
    {
        var isServed = models.Current?.Version == version;
        if (isServed && (move is null || registry.Champion == version)) return new SwapResult(SwapOutcome.AlreadyInService, version);
        var model = gate.Open(path, withSmokeSet: true);
        if (model.Version != version) throw new ModelPackageException(path, "manifest.json", $"its model version is '{model.Version}', its file is named '{version}'.");
        Promotion? promotion = null;
        if (move is not null)
        {
            if (await move() is not { } moved) return new SwapResult(SwapOutcome.RegistryFails, version);
            if (Refusal(moved.Outcome) is { } refusal) return new SwapResult(refusal, version);
            promotion = moved.Promotion;
        }
        var drained = await models.PutAsync(model, DrainLimit, time);
        Log.ModelInService(log, model.Version, model.Manifest.Categories.Count);
        return new SwapResult(SwapOutcome.Done, version, null, promotion, drained);
    }

    private static SwapOutcome? Refusal(RegistryMoveOutcome outcome) => outcome switch
    {
        RegistryMoveOutcome.UnknownVersion => SwapOutcome.UnknownVersion,
        RegistryMoveOutcome.NothingBefore => SwapOutcome.NothingBefore,
        RegistryMoveOutcome.ChampionChanged => SwapOutcome.ChampionChanged,
        _ => null,
    };
}
