using Allo62.Model.Calibration;
using Allo62.Model.Data;
using Allo62.Model.Decisions;
using Allo62.Model.Features;
using Allo62.Model.Scoring;
using Allo62.Model.Text;

namespace Allo62.Model.Learning;

/// <summary>Labelled rows → model: out-of-fold scores first, calibration and thresholds from them, then the model on all rows.</summary>
public sealed class IntentTrainer(TrainingOptions options)
{
    /// <summary>Fewest rows a model is trained on.</summary>
    public const int FewestRows = 10;

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
        var categories = rows.Select(row => row.Category).Distinct().Order(StringComparer.Ordinal).ToArray();
        if (categories.Length < 2) throw new ArgumentException("At least two categories are needed.", nameof(rows));
        var labels = rows.Select(row => Array.BinarySearch(categories, row.Category, StringComparer.Ordinal)).ToArray();
        var texts = rows.Select(row => TextNormaliser.Normalise(row.Text)).ToArray();

        var (scores, outOfScope) = OutOfFold(texts, labels, categories, progress, cancellation);
        var calibration = TemperatureCalibration.Fit(scores, labels);
        foreach (var row in scores) calibration.Apply(row);
        var heldOut = scores.Select((row, i) => new HeldOutPrediction(i, row, outOfScope[i])).ToArray();
        var thresholds = ThresholdSelector.Select(heldOut, labels, categories, options.MisroutedTarget);

        var (linear, extractor) = Fit(texts, labels, categories.Length, "model", progress, cancellation);
        return new TrainedModel(categories, linear, extractor, calibration, thresholds, options, heldOut, rows.Count);
    }

    private (float[][] Scores, double[] OutOfScope) OutOfFold(
        string[] texts, int[] labels, string[] categories, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        var folds = FoldAssignment.Assign(texts, labels, categories.Length, options.Folds, options.Seed);
        var scores = new float[texts.Length][];
        var outOfScope = new double[texts.Length];
        var reserved = Array.IndexOf(categories, ReservedCategories.OutOfScope);
        for (var fold = 0; fold < options.Folds; fold++)
        {
            var train = Enumerable.Range(0, texts.Length).Where(row => folds[row] != fold).ToArray();
            var (linear, extractor) = Fit(
                [.. train.Select(row => texts[row])], [.. train.Select(row => labels[row])], categories.Length,
                $"held-out part {fold + 1} of {options.Folds}", progress, cancellation);
            var scorer = CompiledScorer.Compile(linear);
            for (var row = 0; row < texts.Length; row++)
            {
                if (folds[row] != fold) continue;
                var workspace = ScoringWorkspace.Mine;
                workspace.Read(texts[row], extractor);
                scores[row] = new float[categories.Length];
                scorer.Score(workspace.Vector, scores[row]);
                outOfScope[row] = OutOfScopeScore.Of(scores[row], reserved);
            }
        }
        return (scores, outOfScope);
    }

    private (LinearModel Linear, FeatureExtractor Extractor) Fit(
        string[] texts, int[] labels, int classes, string stage, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        var extractor = FitExtractor(texts);
        if (extractor.Dimension == 0) throw new UnlearnableDataException(options.NGrams.MinimumRequests);
        var rows = Extract(extractor, texts);
        var done = 0;
        progress?.Report(new TrainingProgress(stage, 0, classes));
        var linear = new LinearTrainer(options).Train(rows, labels, classes, extractor.Dimension,
            () => progress?.Report(new TrainingProgress(stage, Interlocked.Increment(ref done), classes)), cancellation);
        return (linear, extractor);
    }

    private FeatureExtractor FitExtractor(string[] texts)
    {
        var fitter = new FeatureExtractorFitter(options.NGrams);
        var text = new NormalisedText();
        foreach (var distinct in texts.Distinct())
        {
            TextNormaliser.Normalise(distinct, text);
            fitter.Add(text);
        }
        return fitter.Build();
    }

    private static FeatureRow[] Extract(FeatureExtractor extractor, string[] texts)
    {
        var workspace = ScoringWorkspace.Mine;
        return [.. texts.Select(text =>
        {
            workspace.Read(text, extractor);
            return FeatureRow.From(workspace.Vector);
        })];
    }
}
