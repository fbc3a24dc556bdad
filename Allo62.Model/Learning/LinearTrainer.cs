using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Allo62.Model.Learning;

/// <summary>
/// One-vs-all linear models by ML.NET's stochastic dual coordinate ascent with a smoothed hinge loss
/// (Shalev-Shwartz &amp; Zhang 2013). Each one-vs-all model is trained on one thread with its own seeded context, and several
/// of them side by side: SDCA on several threads would differ from run to run.
/// </summary>
internal sealed class LinearTrainer(TrainingOptions options, float l2)
{
    // ML.NET's own check passes over all rows to compute the duality gap; the number of passes is fixed here instead.
    private const int NeverCheckConvergence = int.MaxValue;

    /// <summary>Trains one model per question.</summary>
    /// <param name="rows">Vectors of all training texts.</param>
    /// <param name="heads">The questions.</param>
    /// <param name="dimension">Length of the vectors.</param>
    /// <param name="headTrained">Called after each question, from any thread.</param>
    /// <param name="cancellation">Stops between two questions.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public LinearModel Train(
        IReadOnlyList<FeatureRow> rows, IReadOnlyList<TrainingHead> heads, int dimension, Action headTrained, CancellationToken cancellation)
    {
        var models = new BinaryPredictionTransformer<LinearBinaryModelParameters>[heads.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellation };
        Parallel.For(0, heads.Count, parallel, head =>
        {
            models[head] = TrainOne(new TrainingView(rows, heads[head], dimension));
            headTrained();
        });
        return LinearModel.From(models, dimension);
    }

    private BinaryPredictionTransformer<LinearBinaryModelParameters> TrainOne(IDataView data)
    {
        var ml = new MLContext(options.Seed);
        var trainer = ml.BinaryClassification.Trainers.SdcaNonCalibrated(new SdcaNonCalibratedBinaryTrainer.Options
        {
            LabelColumnName = nameof(MlRow.Label),
            FeatureColumnName = nameof(MlRow.Features),
            LossFunction = new SmoothedHingeLoss(1),
            L2Regularization = l2,
            L1Regularization = 0,
            MaximumNumberOfIterations = options.Iterations,
            ConvergenceCheckFrequency = NeverCheckConvergence,
            NumberOfThreads = 1,
        });
        return trainer.Fit(data);
    }
}
