using Allo62.Api.Hosting;
using Allo62.Model.Packaging;
using Microsoft.Extensions.Options;

namespace Allo62.Api.Models;

/// <summary>Loads the model at start. It is in service only after it has passed its checks and answered.</summary>
internal sealed class ModelLoader(ModelInService models, ModelGate gate, ModelSwap swap, SharedRegistry shared, IOptions<ServiceOptions> options, TimeProvider time, ILogger<ModelLoader> log) : IHostedService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (shared.IsUsed) await CatchUpAsync(cancellationToken);
        var package = swap.Registry?.ChampionPath() is { } champion ? ModelPackage.Load(champion) : ModelPackage.LoadNewest(options.Value.Model);
        var model = gate.Check(package, withSmokeSet: false);
        await models.PutAsync(model, TimeSpan.Zero, time);
        Log.ModelInService(log, model.Version, model.Manifest.Categories.Count);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The model that the other replicas answer with. When the database is away the folder's own is taken, and theirs once it is back.</summary>
    private async Task CatchUpAsync(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            if (await shared.PrepareAsync(limit.Token)) await swap.CatchUpAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
        }
    }
}
