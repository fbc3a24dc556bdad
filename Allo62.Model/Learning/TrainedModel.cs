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

    /// <summary>Out-of-fold predictions of the training rows, in the order of the rows.</summary>
    public IReadOnlyList<HeldOutPrediction> HeldOut { get; }

    /// <summary>Number of rows it was trained on.</summary>
    public int Rows { get; }

    /// <summary>Number of features in the vocabulary.</summary>
    public int FeatureCount => Extractor.Dimension;

    internal LinearModel Linear { get; }

    internal FeatureExtractor Extractor => _classifier.Extractor;
}
