using Allo62.Benchmarks.Study.Calibration;
using Allo62.Benchmarks.Study.Features;
using Allo62.Benchmarks.Study.Trainers;

namespace Allo62.Benchmarks.Study;

/// <summary>
/// Calibrators fitted on out-of-fold scores of the training rows, read on the rows kept aside: of the same kind on the public sets,
/// of other writers on the log.
/// </summary>
internal static class CalibrationStudy
{
    private const int Folds = 3;

    public static void Run(StudySet[] sets, TextWriter file)
    {
        file.WriteLine("\n## calibration\n\n| what | on | ECE | accuracy | log loss |\n|---|---|---|---|---|");
        foreach (var set in sets)
        {
            var labels = set.Labels(set.Train);
            var heldOut = OutOfFold(set);
            var test = Scores(set.Train, set.Test, set);
            var known = Enumerable.Range(0, set.Test.Length).Where(row => set.Labels(set.Test)[row] >= 0).ToArray();
            var right = known.Select(row => set.Labels(set.Test)[row]).ToArray();
            foreach (var calibrator in new ICalibrator[] { new Temperature(), new AffineSoftmax(false), new IsotonicOneVsRest(), new AffineSoftmax(true), new ProductMatrix() })
            {
                var map = calibrator.Fit(heldOut, labels);
                var probabilities = known.Select(row => map(test[row])).ToArray();
                var accuracy = probabilities.Where((row, i) => StudyFigures.First(row) == right[i]).Count() / (double)right.Length;
                var loss = probabilities.Select((row, i) => -Math.Log(Math.Max(row[right[i]], 1e-9))).Average();
                var line = $"| {calibrator.Name} | {set.Name} | {StudyFigures.EceOf(probabilities, right):.000} | {accuracy:.0000} | {loss:0.000} |";
                file.WriteLine(line);
                Console.WriteLine(line);
            }
        }
    }

    private static float[][] OutOfFold(StudySet set)
    {
        var scores = new float[set.Train.Length][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var read = Enumerable.Range(0, set.Train.Length).Where(row => row % Folds == fold).ToArray();
            var found = Scores([.. set.Train.Where((_, row) => row % Folds != fold)], [.. read.Select(row => set.Train[row])], set);
            for (var i = 0; i < read.Length; i++) scores[read[i]] = found[i];
        }
        return scores;
    }

    private static float[][] Scores(StudyRow[] train, StudyRow[] read, StudySet set)
    {
        var features = new FittedFeatures(FeaturePlan.Default, [.. train.Select(row => row.Text).Distinct()]);
        var model = AllTrainers.Default.Train(new Problem(features.Rows([.. train.Select(row => row.Text)]), set.Labels(train), set.Categories.Length, features.Dimension));
        return [.. features.Rows([.. read.Select(row => row.Text)]).Select(model.Of)];
    }
}
