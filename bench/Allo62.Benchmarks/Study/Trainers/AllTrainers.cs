using Microsoft.ML;
using Microsoft.ML.Trainers;

namespace Allo62.Benchmarks.Study.Trainers;

/// <summary>ML.NET's trainers with the settings under study.</summary>
internal static class AllTrainers
{
    private const int Passes = 20;
    private const int NeverCheckConvergence = int.MaxValue;

    /// <summary>SDCA for one loss.</summary>
    /// <param name="name">As printed.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="l2">From the number of rows to the regularisation.</param>
    /// <param name="passes">Passes over the rows.</param>
    /// <param name="positiveWeight">Weight of a class's own rows, from both numbers.</param>
    public static OneVsAll Sdca(
        string name, ISupportSdcaClassificationLoss loss, Func<int, float> l2, int passes = Passes, Func<OneVsAll.Size, float>? positiveWeight = null) =>
        new(name, (ml, size) => ml.BinaryClassification.Trainers.SdcaNonCalibrated(new SdcaNonCalibratedBinaryTrainer.Options
        {
            LabelColumnName = ProblemView.Label, FeatureColumnName = ProblemView.Features, LossFunction = loss, L2Regularization = l2(size.Rows),
            L1Regularization = 0, MaximumNumberOfIterations = passes, ConvergenceCheckFrequency = NeverCheckConvergence, NumberOfThreads = 1,
            PositiveInstanceWeight = positiveWeight?.Invoke(size) ?? 1,
        }));

    public static OneVsAll Default { get; } = Sdca("SDCA smoothed hinge, one-vs-all", new SmoothedHingeLoss(1), _ => 1e-4f);

    /// <summary>L2 that gives each row the same say whatever their number, as LIBLINEAR's C does.</summary>
    public static Func<int, float> ByC(double c) => rows => (float)(1 / (c * rows));

    public static OneVsAll Lbfgs(float l2) => new($"L-BFGS logistic, one-vs-all, L2 {l2}", (ml, _) =>
        ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            LabelColumnName = ProblemView.Label, FeatureColumnName = ProblemView.Features, L1Regularization = 0, L2Regularization = l2, NumberOfThreads = 1,
            HistorySize = 10, MaximumNumberOfIterations = 60,
        }));

    public static OneVsAll AveragedPerceptron(int passes) => new($"averaged perceptron, one-vs-all, {passes} passes", (ml, _) =>
        ml.BinaryClassification.Trainers.AveragedPerceptron(new AveragedPerceptronTrainer.Options
        {
            LabelColumnName = ProblemView.Label, FeatureColumnName = ProblemView.Features, NumberOfIterations = passes,
        }));

    public static Softmax SdcaSoftmax(float l2) => new($"SDCA softmax, L2 {l2}", ml =>
        ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = ProblemView.Label, FeatureColumnName = ProblemView.Features, L2Regularization = l2, L1Regularization = 0, NumberOfThreads = 1,
            MaximumNumberOfIterations = Passes, ConvergenceCheckFrequency = NeverCheckConvergence,
        }));

    public static Softmax LbfgsSoftmax(float l2) => new($"L-BFGS softmax, L2 {l2}", ml =>
        ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = ProblemView.Label, FeatureColumnName = ProblemView.Features, L1Regularization = 0, L2Regularization = l2, NumberOfThreads = 2,
            HistorySize = 5, MaximumNumberOfIterations = 60,
        }));
}
