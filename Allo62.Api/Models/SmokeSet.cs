using Allo62.Model.Catalogue;
using Allo62.Model.Decisions;

namespace Allo62.Api.Models;

/// <summary>
/// The catalogue's own examples, asked before a model takes traffic. A model need not know them all, but one that gets most of them wrong is
/// broken or of another catalogue, whatever its checksums say.
/// </summary>
internal sealed class SmokeSet(ServiceCatalogue catalogue)
{
    /// <summary>Least share of examples whose category the model must name. A good one names four of five, a guess one of many.</summary>
    public const double LeastFound = 0.4;

    /// <returns>Why the model is not fit for service; null when it is.</returns>
    public string? Fault(ServingModel model)
    {
        var known = model.Manifest.Categories.ToHashSet();
        var examples = catalogue.Categories.Where(category => known.Contains(category.Id)).SelectMany(category => category.Examples.Select(text => (text, category.Id))).ToArray();
        var found = 0;
        foreach (var (text, id) in examples)
        {
            var prediction = model.Classifier.Classify(text, DecisionPolicy.RankedNeeded);
            if (prediction.Ranked.Any(category => !double.IsFinite(category.Confidence))) return "it gives confidences that are no numbers.";
            model.Policy.Decide(prediction);
            if (prediction.Top.Category == id) found++;
        }
        return examples.Length > 0 && found < LeastFound * examples.Length
            ? $"of the catalogue's {examples.Length} examples it finds {found}; at least {LeastFound:P0} were expected."
            : null;
    }
}
