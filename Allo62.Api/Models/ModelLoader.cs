using Allo62.Api.Hosting;
using Allo62.Model.Packaging;
using Microsoft.Extensions.Options;

namespace Allo62.Api.Models;

/// <summary>Loads the model at start. It is in service only after it has passed its checks and answered.</summary>
internal sealed class ModelLoader(ModelInService models, ModelGate gate, ModelSwap swap, IOptions<ServiceOptions> options, TimeProvider time, ILogger<ModelLoader> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var package = swap.Registry?.ChampionPath() is { } champion ? ModelPackage.Load(champion) : ModelPackage.LoadNewest(options.Value.Model);
        var model = gate.Check(package, withSmokeSet: false);
        await models.PutAsync(model, TimeSpan.Zero, time);
        Log.ModelInService(log, model.Version, model.Manifest.Categories.Count);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
