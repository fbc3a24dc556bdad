using Allo62.Api.Models;
using Allo62.Model.Decisions;
using Allo62.Model.Intents;
using Microsoft.Extensions.DependencyInjection;

namespace Allo62.Api.Tests.Conversations;

/// <summary>A model whose answers the test decides by the first word: « ambigu » is two things, « route » is one, other words are anything.</summary>
internal static class ScriptedModel
{
    public static Task<bool> PutAsync(ApiApplication application, string version)
    {
        var models = application.Services.GetRequiredService<ModelInService>();
        var sample = models.Current!;
        var thresholds = sample.Manifest.Decision with { Route = ScriptedClassifier.Ids.ToDictionary(id => id, _ => 0.8), ClarifyMass = 0.9, OutOfScope = 1 };
        return models.PutAsync(
            new ServingModel(sample.Manifest with { ModelVersion = version, Categories = ScriptedClassifier.Ids }, 0, new ScriptedClassifier(), new DecisionPolicy(thresholds)), TimeSpan.Zero, TimeProvider.System);
    }

    private sealed class ScriptedClassifier : IIntentClassifier
    {
        public static readonly string[] Ids = ["energie_impayes", "logement_fsl", "routes", "rsa", "surendettement"];

        public IReadOnlyList<string> Categories => Ids;

        public IntentPrediction Classify(string text, int top = 5)
        {
            double[] probabilities = text.Split(' ', ',')[0] switch
            {
                "ambigu" => [0.50, 0.48, 0.005, 0.01, 0.005],
                "penche" => [0.45, 0.15, 0.01, 0.02, 0.37],
                "route" => [0.005, 0.005, 0.98, 0.005, 0.005],
                _ => [0.2, 0.2, 0.2, 0.2, 0.2],
            };
            return new IntentPrediction([.. Ids.Zip(probabilities, (id, p) => new RankedCategory(id, p)).OrderByDescending(category => category.Confidence).Take(top)], 0, 0);
        }

        public IntentExplanation Explain(string text, string category, string against) => new(category, against, [], 0);
    }
}
