using Allo62.Model.Decisions;
using Allo62.Model.Intents;
using Allo62.Model.Packaging;

namespace Allo62.Api.Models;

/// <summary>The model that answers, and its decision policy; they are always taken together.</summary>
internal sealed record ServingModel(ModelManifest Manifest, long PackageBytes, IIntentClassifier Classifier, DecisionPolicy Policy)
{
    public string Version => Manifest.ModelVersion;

    public static ServingModel From(ModelPackage package) =>
        new(package.Manifest, package.Bytes, package.Classifier, new DecisionPolicy(package.Manifest.Decision));
}
