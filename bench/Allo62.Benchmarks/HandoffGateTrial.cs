using Allo62.Model.Data;
using Allo62.Model.Intents;
using Allo62.Model.Learning;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace Allo62.Benchmarks;

/// <summary>
/// Is the first answer right? FastTree on what the model says of a text, against the calibrated probability alone, at equal coverage.
/// A model is trained on two thirds of the log's writers; the trees learn on half of the other writers and both are read on the rest.
/// </summary>
internal static class HandoffGateTrial
{
    private static readonly double[] Coverages = [0.5, 0.6, 0.7, 0.8, 0.9];

    public static void Print(string[] files)
    {
        var rows = files.SelectMany(Rows.Read).ToArray();
        string[] writers = [.. rows.GroupBy(row => row["writer"]).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key)];
        Dictionary<string, string>[] Part(params int[] rests) => [.. rows.Where(row => rests.Contains(Array.IndexOf(writers, row["writer"]) % 6))];
        var model = new IntentTrainer(new TrainingOptions()).Train([.. Part(0, 1, 2, 3).Select(row => new LabelledRequest(row["text"], row["category"]))]).Classifier;
        var learn = Part(4).Select(row => Signals.Of(model, row)).ToArray();
        var read = Part(5).Select(row => Signals.Of(model, row)).ToArray();
        var ml = new MLContext(62);
        var trees = ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            LabelColumnName = nameof(Signals.Right),
            FeatureColumnName = nameof(Signals.Values),
            NumberOfTrees = 100,
            NumberOfLeaves = 8,
            MinimumExampleCountPerLeaf = 30,
            LearningRate = 0.1,
            NumberOfThreads = 1,
        }).Fit(ml.Data.LoadFromEnumerable(learn));
        var byTrees = ml.Data.CreateEnumerable<TreeScore>(trees.Transform(ml.Data.LoadFromEnumerable(read)), reuseRowObject: false).Select(row => (double)row.Score).ToArray();
        double[] byProbability = [.. read.Select(row => (double)row.Values[0])];
        Console.WriteLine($"model: {Part(0, 1, 2, 3).Length} rows; trees: {learn.Length} rows of other writers; read on {read.Length} of others again, first category right {read.Average(row => row.Right ? 1.0 : 0):0.000}");
        Console.WriteLine("coverage  wrong by probability  wrong by trees");
        foreach (var coverage in Coverages) Console.WriteLine($"  {coverage:0.0}     {Wrong(read, byProbability, coverage):0.0000}                {Wrong(read, byTrees, coverage):0.0000}");
        Console.WriteLine($"area under risk–coverage: {Area(read, byProbability):0.0000} by probability, {Area(read, byTrees):0.0000} by trees");
    }

    private static double Wrong(Signals[] rows, double[] order, double coverage) =>
        Best(rows, order).Take((int)(coverage * rows.Length)).Average(row => row.Right ? 0.0 : 1);

    private static double Area(Signals[] rows, double[] order)
    {
        var wrong = 0;
        return Best(rows, order).Select((row, i) => (wrong += row.Right ? 0 : 1) / (i + 1.0)).Average();
    }

    private static IEnumerable<Signals> Best(Signals[] rows, double[] order) =>
        Enumerable.Range(0, rows.Length).OrderByDescending(row => order[row]).Select(row => rows[row]);

    private sealed class Signals
    {
        private const int Count = 7;

        public bool Right { get; init; }

        [VectorType(Count)]
        public float[] Values { get; init; } = [];

        /// <summary>Probability, margin, the next two, entropy of the first five, foreignness, share of unknown pieces.</summary>
        public static Signals Of(IIntentClassifier model, Dictionary<string, string> row)
        {
            var prediction = model.Classify(row["text"], 5);
            float[] p = [.. prediction.Ranked.Select(ranked => (float)ranked.Confidence)];
            return new Signals
            {
                Right = prediction.Top.Category == row["category"],
                Values = [p[0], p[0] - p[1], p[1], p[2], -p.Sum(x => x * MathF.Log(Math.Max(x, 1e-9f))), (float)prediction.OutOfScopeScore, (float)prediction.UnknownShare],
            };
        }
    }

    private sealed class TreeScore
    {
        public float Score { get; set; }
    }
}
