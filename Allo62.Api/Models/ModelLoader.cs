using Allo62.Api.Hosting;
using Allo62.Api.Intents;
using Allo62.Model.Catalogue;
using Allo62.Model.Packaging;
using Microsoft.Extensions.Options;

namespace Allo62.Api.Models;

/// <summary>Loads the model at start. It is in service only after it has answered its probes and one request.</summary>
internal sealed class ModelLoader(ModelInService models, ServiceCatalogue catalogue, ClassificationService service, IOptions<ServiceOptions> options, ILogger<ModelLoader> log) : IHostedService
{
    private const int WarmUpRounds = 200;

    private static readonly ClassifyRequest WarmUp = new("bonjour, ceci est un essai", Explain: true);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var package = ModelPackage.LoadNewest(options.Value.Model);
        package.CheckCategories(catalogue.Categories.Select(category => category.Id).ToHashSet());
        package.CheckProbes();
        var model = ServingModel.From(package);
        // Lets the runtime compile the hot path before the first person asks.
        for (var round = 0; round < WarmUpRounds; round++) service.Classify(model, WarmUp);
        models.Put(model);
        Log.ModelInService(log, package.Manifest.ModelVersion, package.Manifest.Categories.Count);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
