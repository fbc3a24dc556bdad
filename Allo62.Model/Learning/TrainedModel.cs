using Allo62.Model.Calibration;
using Allo62.Model.Decisions;
using Allo62.Model.Features;
using Allo62.Model.Intents;
using Allo62.Model.Scoring;
using Allo62.Model.Urgency;

namespace Allo62.Model.Learning;

/// <summary>A model fresh from training: ready to answer, and to be written with <see cref="Packaging.ModelPackageWriter"/>.</summary>
public sealed class TrainedModel
{
    private readonly LinearIntentClassifier _classifier;

    internal TrainedModel(
        string[] categories, CorpusModel model, MatrixCalibration calibration, DecisionThresholds thresholds, LearnedUrgency? urgency,
        TrainingOptions options, IReadOnlyList<HeldOutPrediction> heldOut, int rows)
    {
        Linear = model.Linear;
        Calibration = calibration;
        Thresholds = thresholds;
        Urgency = urgency;
        Options = options;
        HeldOut = heldOut;
        Rows = rows;
        _classifier = new LinearIntentClassifier(categories, model.Extractor, CompiledScorer.Compile(model.Linear), calibration, urgency);
    }

    /// <summary>Answers with this model.</summary>
    public IIntentClassifier Classifier => _classifier;

    /// <summary>Ids of all categories, in ordinal order.</summary>
    public IReadOnlyList<string> Categories => _classifier.Categories;

    internal MatrixCalibration Calibration { get; }

    /// <summary>When to route, to ask and to hand over.</summary>
    public DecisionThresholds Thresholds { get; }

    /// <summary>How urgency is told; null when it was trained without emergencies.</summary>
    public LearnedUrgency? Urgency { get; }

    /// <summary>The options it was trained with.</summary>
    public TrainingOptions Options { get; }

    /// <summary>Predictions of training rows by models that had not seen them, in the order of the rows: all rows of people, or the ones kept aside where they are many.</summary>
    public IReadOnlyList<HeldOutPrediction> HeldOut { get; }

    /// <summary>What was left out because the rows are many, and why, in English; empty for a small log.</summary>
    public IReadOnlyList<string> Economies { get; internal init; } = [];

    /// <summary>Number of rows it was given.</summary>
    public int Rows { get; }

    /// <summary>Number of features: pieces of text, and the length of the embedding where there is one.</summary>
    public int FeatureCount => Extractor.Dimension;

    internal LinearModel Linear { get; }

    internal FeatureExtractor Extractor => _classifier.Extractor;
}
