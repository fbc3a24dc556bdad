using Allo62.Model.Learning;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;

namespace Allo62.Benchmarks.Study.Trainers;

/// <summary>Boosted trees of ML.NET, scored by ML.NET.</summary>
internal sealed class Trees(string name, Func<MLContext, Problem, Func<IDataView, float[][]>> train) : ITrainer
{
    private const int Leaves = 8;
    private const int Rounds = 30;

    public string Name => name;

    public IScores Train(Problem problem) => new TreeScores(train(new MLContext(62), problem), problem);

    public static Func<IDataView, float[][]> LightGbm(MLContext ml, Problem problem)
    {
        var model = ml.MulticlassClassification.Trainers.LightGbm(new LightGbmMulticlassTrainer.Options
        {
            LabelColumnName = ProblemView.Label, FeatureColumnName = ProblemView.Features, NumberOfIterations = Rounds, NumberOfLeaves = Leaves,
            MinimumExampleCountPerLeaf = 3, NumberOfThreads = 2, Deterministic = true, Seed = 62,
        }).Fit(new ProblemView(problem, positive: null));
        return view => [.. model.Transform(view).GetColumn<float[]>("Score")];
    }

    public static Func<IDataView, float[][]> FastTree(MLContext ml, Problem problem)
    {
        var models = new ITransformer[problem.Classes];
        for (var label = 0; label < problem.Classes; label++)
        {
            if (!problem.Labels.Contains(label)) continue;
            models[label] = ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
            {
                LabelColumnName = ProblemView.Label, FeatureColumnName = ProblemView.Features, NumberOfTrees = Rounds, NumberOfLeaves = Leaves,
                MinimumExampleCountPerLeaf = 3, NumberOfThreads = 2,
            }).Fit(new ProblemView(problem, label));
        }
        return view =>
        {
            var rows = (int)view.GetRowCount()!.Value;
            var columns = models.Select(model => model?.Transform(view).GetColumn<float>("Score").ToArray() ?? [.. Enumerable.Repeat(float.MinValue, rows)]).ToArray();
            return [.. Enumerable.Range(0, rows).Select(row => columns.Select(column => column[row]).ToArray())];
        };
    }

    private sealed class TreeScores(Func<IDataView, float[][]> score, Problem problem) : IScores
    {
        public long Bytes => 0;

        public float[] Of(FeatureRow row) => score(new ProblemView(problem with { Rows = [row], Labels = [0] }, positive: null))[0];
    }
}
