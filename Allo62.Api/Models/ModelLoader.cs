using Allo62.Api.Hosting;
using Allo62.Model.Packaging;
using Microsoft.Extensions.Options;

namespace Allo62.Api.Models;

/// <summary>Loads the model at start. It is in service only after it has passed its checks and answered.</summary>
internal sealed class ModelLoader : IHostedService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PatienceWithoutModel = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly IServiceProvider _services;
    private readonly ModelInService _models;
    private readonly SharedRegistry _shared;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly string _path;
    private readonly Task<ModelPackage>? _reading;

    // The gate and the swap are not asked for here: to make them is to read the catalogue, which is done while the package is read.
    public ModelLoader(IServiceProvider services, ModelInService models, SharedRegistry shared, IOptions<ServiceOptions> options, TimeProvider time, ILogger<ModelLoader> log)
    {
        (_services, _models, _shared, _time, _log, _path) = (services, models, shared, time, log, options.Value.Model);
        // Which package is the shared champion is known only after a look at the database.
        if (!shared.IsUsed) _reading = Task.Run(Read);
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_shared.IsUsed) await CatchUpAsync(_services.GetRequiredService<ModelSwap>(), cancellationToken);
        var package = await (_reading ?? Task.Run(Read, cancellationToken));
        var model = _services.GetRequiredService<ModelGate>().Check(package, withSmokeSet: false);
        await _models.PutAsync(model, TimeSpan.Zero, _time);
        Log.ModelInService(_log, model.Version, model.Manifest.Categories.Count);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private ModelPackage Read() => ModelSwap.RegistryAt(_path, _time)?.ChampionPath() is { } champion ? ModelPackage.Load(champion) : ModelPackage.LoadNewest(_path);

    /// <summary>
    /// The model that the other replicas answer with. When the database is away the folder's own is taken, and theirs once it is back; who has
    /// none waits longer, because there is nothing to answer with.
    /// </summary>
    private async Task CatchUpAsync(ModelSwap swap, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(swap.Registry!.List().Count > 0 ? Patience : PatienceWithoutModel);
        try
        {
            while (!(await _shared.PrepareAsync(limit.Token) && await swap.CatchUpAsync(limit.Token)) && swap.Registry.List().Count == 0)
                await Task.Delay(Pause, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
        }
    }
}
