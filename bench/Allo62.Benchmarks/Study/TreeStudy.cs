using System.Diagnostics;
using Allo62.Benchmarks.Study.Features;
using Allo62.Benchmarks.Study.Trainers;

namespace Allo62.Benchmarks.Study;

/// <summary>Trees on a part: 2,000 rows, the 1,000 most frequent features. More would take hours on two cores; the default is measured on the same part.</summary>
internal static class TreeStudy
{
    private const int Rows = 2_000;
    private const int MostFeatures = 1_000;

    public static void Run(StudySet[] sets, TextWriter file)
    {
        file.WriteLine($"\n## trees, on {Rows:#,0} rows and {MostFeatures:#,0} features\n\n| what | on | accuracy | s |\n|---|---|---|---|");
        foreach (var set in sets)
        {
            var train = set.Train.Where((_, i) => i % (set.Train.Length / Rows) == 0).Take(Rows).ToArray();
            var features = new FittedFeatures(FeaturePlan.Default with { MinimumTexts = Frequent(train) }, [.. train.Select(row => row.Text).Distinct()]);
            var problem = new Problem(features.Rows([.. train.Select(row => row.Text)]), set.Labels(train), set.Categories.Length, features.Dimension);
            foreach (var trainer in new ITrainer[] { AllTrainers.Default, new Trees("LightGBM, one-vs-all by its softmax", Trees.LightGbm), new Trees("FastTree, one-vs-all", Trees.FastTree) })
            {
                var clock = Stopwatch.StartNew();
                var model = trainer.Train(problem);
                var seconds = clock.Elapsed.TotalSeconds;
                var labels = set.Labels(set.Test);
                var right = features.Rows([.. set.Test.Select(row => row.Text)]).Where((row, i) => StudyFigures.First(model.Of(row)) == labels[i]).Count();
                var line = $"| {trainer.Name} | {set.Name} | {(double)right / labels.Length:.0000} | {seconds:0.0} |";
                file.WriteLine(line);
                Console.WriteLine(line);
            }
        }
    }

    /// <summary>The frequency that leaves about as many features as wanted.</summary>
    private static int Frequent(StudyRow[] rows)
    {
        var counts = new Dictionary<string, int>();
        foreach (var row in rows)
        {
            var words = row.Text.Split(' ');
            foreach (var piece in FeaturePlan.Default.Blocks.SelectMany((block, i) => block.Of(words).Select(piece => i + piece)).Distinct()) counts[piece] = counts.GetValueOrDefault(piece) + 1;
        }
        return counts.Values.OrderDescending().ElementAt(Math.Min(MostFeatures, counts.Count - 1)) + 1;
    }
}
