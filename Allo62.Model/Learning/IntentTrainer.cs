using Allo62.Model.Calibration;
using Allo62.Model.Data;
using Allo62.Model.Decisions;
using Allo62.Model.Learning.Planning;
using Allo62.Model.Urgency;

namespace Allo62.Model.Learning;

/// <summary>Labelled rows → model: out-of-fold scores first, calibration and thresholds from them, then the model on all rows.</summary>
/// <param name="options">How to train.</param>
/// <param name="urgency">What to learn urgency from; without it the rules and the categories alone tell emergencies.</param>
public sealed class IntentTrainer(TrainingOptions options, UrgencyLesson? urgency = null)
{
    /// <summary>Fewest rows a model is trained on.</summary>
    public const int FewestRows = 10;

    private const int UrgencyQuestions = 2;

    /// <summary>Trains a model.</summary>
    /// <param name="rows">Anonymised rows; at least <see cref="FewestRows"/>, two categories, two distinct texts in each.</param>
    /// <param name="progress">Told how far it is, from any thread; may be null.</param>
    /// <param name="cancellation">Stops at the next step.</param>
    /// <exception cref="ArgumentException">Too few rows or categories, or a category with a single text.</exception>
    /// <exception cref="UnlearnableDataException">The texts have nothing in common.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public TrainedModel Train(
        IReadOnlyList<LabelledRequest> rows, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count < FewestRows) throw new ArgumentException($"At least {FewestRows} rows are needed, there are {rows.Count}.", nameof(rows));
        if (rows.Select(row => row.Category).Distinct().Take(2).Count() < 2) throw new ArgumentException("At least two categories are needed.", nameof(rows));
        progress?.Report(new TrainingProgress("texts", 0, 1));
        var plan = TrainingPlan.Of(rows, urgency is null ? 0 : UrgencyQuestions, options);
        var corpus = new TrainingCorpus([.. plan.Rows.Select(row => rows[row])], urgency?.Examples ?? [], plan, options.Seed);
        var table = PieceTable.Read(corpus, options);
        var planned = options with { Iterations = plan.Iterations };

        var (outOfFold, model) = corpus.IsLearnedOnce
            ? OutOfFold.Aside(corpus, table, planned, progress, cancellation)
            : (OutOfFold.InParts(corpus, table, planned, plan.Choice, progress, cancellation), null);
        float[][] scores = [.. corpus.Measured.Select(row => outOfFold.Scores[row][..corpus.Categories.Length])];
        var (calibration, probabilities) = CrossFit.Of(
            scores, [.. corpus.Measured.Select(row => corpus.Labels[row])], [.. corpus.Measured.Select(row => outOfFold.Folds[row])]);
        var heldOut = probabilities.Zip(corpus.Measured, (row, at) => new HeldOutPrediction(at, row, outOfFold.OutOfScope[at]) { UnknownShare = outOfFold.UnknownShare[at] }).ToArray();
        var thresholds = ThresholdSelector.Select(heldOut, corpus.Labels, corpus.Categories, options.MisroutedTarget);
        var learned = corpus.HasUrgency ? new UrgencyLearner(corpus, urgency!, outOfFold, calibration, options).Learn() : null;

        model ??= CorpusModel.Learn(corpus, table, [.. Enumerable.Range(0, corpus.Texts.Length)], planned, outOfFold.L2, "model", progress, cancellation);
        var predictions = heldOut.Select(prediction => prediction with { Row = plan.Rows[prediction.Row] }).ToArray();
        return new TrainedModel(corpus.Categories, model, calibration, thresholds, learned, options, predictions, rows.Count) { Economies = plan.Economies };
    }
}
