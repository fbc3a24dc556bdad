using Allo62.Benchmarks.Study.Calibration;
using Allo62.Benchmarks.Study.Features;
using Allo62.Benchmarks.Study.Trainers;

namespace Allo62.Benchmarks.Study.Rows;

/// <summary>Half of the rows keep their labels; the surest answers on the other half, taken as unlabelled, become rows too.</summary>
internal static class SelfTraining
{
    private const double Sure = 0.9;

    public static StudyRow[] OnHalf(StudySet set, ITrainer trainer)
    {
        var labelled = Augmented.Half(set);
        var unlabelled = set.Train.Where((_, i) => i % 2 == 1).ToArray();
        // The temperature comes from a model of a quarter, read on the other labelled quarter.
        var temperature = new Temperature().Fit(
            Scores([.. labelled.Where((_, i) => i % 2 == 0)], [.. labelled.Where((_, i) => i % 2 == 1)], set, trainer),
            set.Labels([.. labelled.Where((_, i) => i % 2 == 1)]));
        var answers = Scores(labelled, unlabelled, set, trainer).Select(scores => temperature(scores)).ToArray();
        var sure = unlabelled.Zip(answers).Where(pair => pair.Second.Max() >= Sure)
            .Select(pair => pair.First with { Category = set.Categories[StudyFigures.First(pair.Second)] });
        return [.. labelled, .. sure];
    }

    private static float[][] Scores(StudyRow[] train, StudyRow[] read, StudySet set, ITrainer trainer)
    {
        var features = new FittedFeatures(FeaturePlan.Default, [.. train.Select(row => row.Text)]);
        var model = trainer.Train(new Problem(features.Rows([.. train.Select(row => row.Text)]), set.Labels(train), set.Categories.Length, features.Dimension));
        return [.. features.Rows([.. read.Select(row => row.Text)]).Select(model.Of)];
    }
}
