using Allo62.Api.Hosting;
using Allo62.Model.Packaging;
using Microsoft.Extensions.Options;

namespace Allo62.Api.Models;

/// <summary>Loads the model at start. It is in service only after it has passed its checks and answered.</summary>
internal sealed class ModelLoader(ModelInService models, ModelGate gate, ModelSwap swap, SharedRegistry shared, IOptions<ServiceOptions> options, TimeProvider time, ILogger<ModelLoader> log) : IHostedService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PatienceWithoutModel = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (shared.IsUsed) await CatchUpAsync(cancellationToken);
        var package = swap.Registry?.ChampionPath() is { } champion ? ModelPackage.Load(champion) : ModelPackage.LoadNewest(options.Value.Model);
        var model = gate.Check(package, withSmokeSet: false);
        await models.PutAsync(model, TimeSpan.Zero, time);
        Log.ModelInService(log, model.Version, model.Manifest.Categories.Count);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// The model that the other replicas answer with. When the database is away the folder's own is taken, and theirs once it is back; who has
    /// none waits longer, because there is nothing to answer with.
    /// </summary>
    private async Task CatchUpAsync(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(swap.Registry!.List().Count > 0 ? Patience : PatienceWithoutModel);
        try
        {
            while (!(await shared.PrepareAsync(limit.Token) && await swap.CatchUpAsync(limit.Token)) && swap.Registry.List().Count == 0)
                await Task.Delay(Pause, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
        }
    }
}
