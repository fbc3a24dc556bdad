using Allo62.Api.Intents;
using Allo62.Model.Catalogue;
using Allo62.Model.Packaging;

namespace Allo62.Api.Models;

/// <summary>What a package must pass before it may answer anyone: its own checks, the catalogue, the smoke set; then it is warmed up.</summary>
internal sealed class ModelGate(ServiceCatalogue catalogue, SmokeSet smoke, ClassificationService service)
{
    private const int WarmUpRounds = 50;

    private static readonly ClassifyRequest WarmUp = new("bonjour, ceci est un essai", Explain: true);

    /// <exception cref="ModelPackageException">The package is refused.</exception>
    public ServingModel Open(string path, bool withSmokeSet) => Check(ModelPackage.Load(path), withSmokeSet);

    /// <exception cref="ModelPackageException">The package is refused.</exception>
    public ServingModel Check(ModelPackage package, bool withSmokeSet)
    {
        package.CheckCategories(catalogue.Categories.Select(category => category.Id).ToHashSet());
        package.CheckProbes();
        var model = ServingModel.From(package);
        if (withSmokeSet && smoke.Fault(model) is { } fault) throw new ModelPackageException(package.Path, "smoke set", fault);
        // Lets the runtime compile the hot path before the first person asks; it does so after thirty calls.
        for (var round = 0; round < WarmUpRounds; round++) service.Classify(model, WarmUp, null);
        return model;
    }
}
