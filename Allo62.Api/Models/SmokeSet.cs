using Allo62.Model.Catalogue;

namespace Allo62.Api.Models;

/// <summary>
/// The catalogue's own examples, asked before a model takes traffic. A model need not know them all, but one that gets most of them wrong is
/// broken or of another catalogue, whatever its checksums say.
/// </summary>
internal sealed class SmokeSet(ServiceCatalogue catalogue)
{
    /// <summary>Least share of examples whose category must be among the model's first three.</summary>
    public const double LeastFound = 0.5;

    private const int Looked = 3;

    /// <returns>Why the model is not fit for service; null when it is.</returns>
    public string? Fault(ServingModel model)
    {
        var known = model.Manifest.Categories.ToHashSet();
        var examples = catalogue.Categories.Where(category => known.Contains(category.Id)).SelectMany(category => category.Examples.Select(text => (text, category.Id))).ToArray();
        var found = 0;
        foreach (var (text, id) in examples)
        {
            var prediction = model.Classifier.Classify(text, Looked);
            if (prediction.Ranked.Any(category => !double.IsFinite(category.Confidence))) return "it gives confidences that are no numbers.";
            model.Policy.Decide(model.Classifier.Classify(text, Allo62.Model.Decisions.DecisionPolicy.RankedNeeded));
            if (prediction.Ranked.Any(category => category.Category == id)) found++;
        }
        return examples.Length > 0 && found < LeastFound * examples.Length
            ? $"of the catalogue's {examples.Length} examples it finds {found}; at least {LeastFound:P0} were expected."
            : null;
    }
}
