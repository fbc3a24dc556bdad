using System.Diagnostics;
using Allo62.Benchmarks.Study.Features;
using Allo62.Benchmarks.Study.Trainers;

namespace Allo62.Benchmarks.Study;

/// <summary>One row of the study: features, trainer, and what is done to the training rows.</summary>
internal sealed record Variant(string Part, string Name, FeaturePlan Plan, ITrainer Trainer)
{
    /// <summary>Training rows of a set → the rows really trained on.</summary>
    public Func<StudySet, StudyRow[]>? Rows { get; init; }

    /// <summary>Sets that it is measured on; null for all.</summary>
    public Func<StudySet, bool>? For { get; init; }

    public VariantResult Run(StudySet set, IReadOnlyList<Reworded> rewordings)
    {
        var rows = Rows?.Invoke(set) ?? set.Train;
        var clock = Stopwatch.StartNew();
        var features = new FittedFeatures(Plan, [.. rows.Where(row => !row.IsCopy).Select(row => row.Text).Distinct()]);
        var vectors = features.Rows([.. rows.Select(row => row.Text)]);
        var trained = Stopwatch.StartNew();
        var model = Trainer.Train(new Problem(vectors, set.Labels(rows), set.Categories.Length, features.Dimension));
        var seconds = clock.Elapsed.TotalSeconds;
        var scores = Scores(set.Test.Select(row => row.Text), features, model);
        var figures = StudyFigures.Of(scores, set.Labels(set.Test), Scores(set.OutOfScope, features, model), set.Categories);
        var changed = rewordings.Select(rewording => Changed(scores, Scores(rewording.Of(set), features, model))).ToArray();
        return new VariantResult(figures, seconds, trained.Elapsed.TotalSeconds, features.Dimension, model.Bytes, Microseconds(set, features, model), changed);
    }

    private static float[][] Scores(IEnumerable<string> texts, FittedFeatures features, IScores model) =>
        [.. texts.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(text => model.Of(features.Row(text)))];

    private static double Changed(float[][] before, float[][] after) =>
        before.Length == 0 ? 0 : (double)before.Zip(after).Count(pair => StudyFigures.First(pair.First) != StudyFigures.First(pair.Second)) / before.Length;

    /// <summary>Median of scoring alone, without reading the text into features: the study's own reading is slow and the product's is not.</summary>
    private static double Microseconds(StudySet set, FittedFeatures features, IScores model)
    {
        var rows = features.Rows([.. set.Test.Take(500).Select(row => row.Text)]);
        var times = new List<double>();
        for (var round = 0; round < 3; round++)
        {
            foreach (var row in rows)
            {
                var start = Stopwatch.GetTimestamp();
                model.Of(row);
                if (round > 0) times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }
        return times.Order().ElementAt(times.Count / 2);
    }
}

/// <summary>What a variant did on one set.</summary>
internal sealed record VariantResult(
    StudyFigures Figures, double Seconds, double TrainerSeconds, int Dimension, long Bytes, double Microseconds, double[] Changed);
