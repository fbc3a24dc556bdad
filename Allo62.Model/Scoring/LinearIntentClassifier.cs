using System.Collections.Immutable;
using Allo62.Model.Calibration;
using Allo62.Model.Data;
using Allo62.Model.Features;
using Allo62.Model.Intents;
using Allo62.Model.Urgency;

namespace Allo62.Model.Scoring;

/// <summary>Normalise, extract, score, calibrate, rank.</summary>
internal sealed class LinearIntentClassifier(
    string[] categories, FeatureExtractor extractor, CompiledScorer scorer, MatrixCalibration calibration, LearnedUrgency? urgency) : IIntentClassifier
{
    private readonly int _outOfScope = Array.IndexOf(categories, ReservedCategories.OutOfScope);

    /// <inheritdoc/>
    public IReadOnlyList<string> Categories => categories;

    public FeatureExtractor Extractor => extractor;

    /// <summary>Raw scores of all questions: the categories, then the two of urgency where they were learned.</summary>
    public void Score(string text, Span<float> scores)
    {
        var workspace = ScoringWorkspace.Mine;
        workspace.Read(text, extractor);
        scorer.Score(workspace.Vector, scores);
    }

    /// <inheritdoc/>
    public IntentPrediction Classify(string text, int top = 5)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        var workspace = ScoringWorkspace.Mine;
        var all = workspace.Scores(scorer.ClassCount);
        Score(text, all);
        var scores = all[..categories.Length];
        var outOfScope = OutOfScopeScore.Of(scores, _outOfScope);
        calibration.Apply(scores);
        return new IntentPrediction(Rank(scores, Math.Min(top, categories.Length)), outOfScope, workspace.Vector.UnknownShare)
        {
            Urgency = urgency is null ? null : new UrgencyScores(all[^2], all[^1], urgency),
        };
    }

    /// <inheritdoc/>
    public IntentExplanation Explain(string text, string category, string against)
    {
        ArgumentNullException.ThrowIfNull(text);
        var workspace = ScoringWorkspace.Mine;
        workspace.Read(text, extractor);
        return Explainer.Explain(workspace.Text, workspace.Vector, extractor, scorer, calibration, category, Position(category), against, Position(against));
    }

    private int Position(string category)
    {
        var position = Array.BinarySearch(categories, category, StringComparer.Ordinal);
        return position >= 0 ? position : throw new ArgumentException($"The model has no category '{category}'.", nameof(category));
    }

    private ImmutableArray<RankedCategory> Rank(Span<float> probabilities, int top)
    {
        var ranked = new RankedCategory[top];
        for (var rank = 0; rank < top; rank++)
        {
            var best = System.Numerics.Tensors.TensorPrimitives.IndexOfMax(probabilities);
            ranked[rank] = new RankedCategory(categories[best], probabilities[best]);
            probabilities[best] = float.NegativeInfinity;
        }
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(ranked);
    }
}
