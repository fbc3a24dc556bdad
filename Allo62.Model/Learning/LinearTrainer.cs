using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Allo62.Model.Learning;

/// <summary>
/// One-vs-all linear models by ML.NET's stochastic dual coordinate ascent with a smoothed hinge loss
/// (Shalev-Shwartz &amp; Zhang 2013). Each one-vs-all model is trained on one thread with its own seeded context, and several
/// of them side by side: SDCA on several threads would differ from run to run.
/// </summary>
internal sealed class LinearTrainer(TrainingOptions options)
{
    // ML.NET's own check passes over all rows to compute the duality gap; the number of passes is fixed here instead.
    private const int NeverCheckConvergence = int.MaxValue;

    /// <summary>Trains one model per class.</summary>
    /// <param name="rows">Vectors of the training texts.</param>
    /// <param name="labels">Class of each row, 0 to <paramref name="classes"/> - 1.</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="dimension">Length of the vectors.</param>
    /// <param name="classTrained">Called after each class, from any thread.</param>
    /// <param name="cancellation">Stops between two classes.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public LinearModel Train(
        IReadOnlyList<FeatureRow> rows, int[] labels, int classes, int dimension, Action classTrained, CancellationToken cancellation)
    {
        var models = new BinaryPredictionTransformer<LinearBinaryModelParameters>[classes];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellation };
        Parallel.For(0, classes, parallel, label =>
        {
            models[label] = TrainOne(rows, labels, label, dimension);
            classTrained();
        });
        return LinearModel.From(models, dimension);
    }

    private BinaryPredictionTransformer<LinearBinaryModelParameters> TrainOne(
        IReadOnlyList<FeatureRow> rows, int[] labels, int label, int dimension)
    {
        var ml = new MLContext(options.Seed);
        var trainer = ml.BinaryClassification.Trainers.SdcaNonCalibrated(new SdcaNonCalibratedBinaryTrainer.Options
        {
            LabelColumnName = nameof(MlRow.Label),
            FeatureColumnName = nameof(MlRow.Features),
            LossFunction = new SmoothedHingeLoss(1),
            L2Regularization = options.L2Regularization,
            L1Regularization = 0,
            MaximumNumberOfIterations = options.Iterations,
            ConvergenceCheckFrequency = NeverCheckConvergence,
            NumberOfThreads = 1,
        });
        return trainer.Fit(new TrainingView(rows, labels, label, dimension));
    }
}
