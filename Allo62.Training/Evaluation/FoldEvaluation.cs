using Allo62.Model.Learning;
using Allo62.Training.Data;
using Allo62.Training.Splitting;

namespace Allo62.Training.Evaluation;

/// <summary>Answers for few rows: each by a model that learned from the others, near-copies never on both sides.</summary>
internal static class FoldEvaluation
{
    /// <param name="data">The rows.</param>
    /// <param name="sentences">The catalogue's own, which every model learns from too; may be null.</param>
    /// <param name="split">How to make the parts.</param>
    /// <param name="training">How to train.</param>
    /// <param name="progress">Told how far it is; may be null.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    public static IReadOnlyList<ScoredRow> Score(
        LabelledData data, LabelledData? sentences, SplitOptions split, TrainingOptions training, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        var folds = DataSplit.Of(data.Rows, split with { Kind = SplitKind.KFold }).Fold;
        var scored = new ScoredRow[data.Rows.Count];
        foreach (var fold in folds.Distinct().Order())
        {
            var learned = data with { Rows = [.. data.Rows.Where((_, row) => folds[row] != fold)] };
            if (sentences is not null) learned = learned.And(sentences);
            var model = new IntentTrainer(training).Train(TrainingSet.From(learned).Requests, progress, cancellation);
            int[] measured = [.. Enumerable.Range(0, folds.Length).Where(row => folds[row] == fold)];
            var answers = Evaluator.Score(model.Classifier, model.Thresholds, [.. measured.Select(row => data.Rows[row].Request)]);
            for (var i = 0; i < measured.Length; i++) scored[measured[i]] = answers[i];
        }
        return scored;
    }
}
