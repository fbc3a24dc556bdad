using Allo62.Benchmarks.Study.Calibration;
using Allo62.Model.Data;
using Allo62.Model.Scoring;

namespace Allo62.Benchmarks.Study;

/// <summary>Figures of one variant on one set. Shares are 0 to 1.</summary>
internal sealed record StudyFigures(double Accuracy, double MacroF1, double Ece, double? Auroc)
{
    private const int Bins = 15;

    /// <param name="scores">Raw scores of the rows kept aside.</param>
    /// <param name="labels">Their categories; below 0 what the training rows do not have.</param>
    /// <param name="outOfScope">Raw scores of texts out of scope.</param>
    /// <param name="categories">All categories.</param>
    public static StudyFigures Of(float[][] scores, int[] labels, float[][] outOfScope, string[] categories) => new(
        AccuracyOf(scores, labels), MacroF1Of(scores, labels, categories.Length), CrossFittedEce(scores, labels),
        outOfScope.Length == 0 ? null : AreaUnderCurve(scores, labels, outOfScope, Array.IndexOf(categories, ReservedCategories.OutOfScope)));

    /// <summary>Calibration error of the first category's probability.</summary>
    public static double EceOf(double[][] probabilities, int[] labels)
    {
        var (said, was) = (new double[Bins], new double[Bins]);
        for (var row = 0; row < labels.Length; row++)
        {
            var top = First(probabilities[row]);
            var bin = Math.Min((int)(probabilities[row][top] * Bins), Bins - 1);
            said[bin] += probabilities[row][top];
            if (top == labels[row]) was[bin]++;
        }
        return said.Zip(was, (a, b) => Math.Abs(a - b)).Sum() / labels.Length;
    }

    /// <summary>Temperature from every other row, read on the rows between: fair to all variants, at no further training.</summary>
    private static double CrossFittedEce(float[][] scores, int[] labels)
    {
        var known = Enumerable.Range(0, labels.Length).Where(row => labels[row] >= 0).ToArray();
        var even = known.Where((_, i) => i % 2 == 0).ToArray();
        var odd = known.Where((_, i) => i % 2 == 1).ToArray();
        double[][] Apply(int[] fit, int[] read)
        {
            var map = new Temperature().Fit([.. fit.Select(row => scores[row])], [.. fit.Select(row => labels[row])]);
            return [.. read.Select(row => map(scores[row]))];
        }
        return EceOf([.. Apply(odd, even), .. Apply(even, odd)], [.. even.Concat(odd).Select(row => labels[row])]);
    }

    private static double AccuracyOf(float[][] scores, int[] labels) => scores.Where((row, i) => First(row) == labels[i]).Count() / (double)labels.Length;

    private static double MacroF1Of(float[][] scores, int[] labels, int classes)
    {
        var (right, answered, all) = (new int[classes], new int[classes], new int[classes]);
        for (var row = 0; row < labels.Length; row++)
        {
            var top = First(scores[row]);
            answered[top]++;
            if (labels[row] >= 0) all[labels[row]]++;
            if (top == labels[row]) right[top]++;
        }
        return Enumerable.Range(0, classes).Where(label => all[label] > 0).Average(label => 2.0 * right[label] / (answered[label] + all[label]));
    }

    private static double AreaUnderCurve(float[][] scores, int[] labels, float[][] outOfScope, int reserved)
    {
        var inside = scores.Where((_, i) => labels[i] != reserved || reserved < 0).Select(row => OutOfScopeScore.Of(row, reserved)).Order().ToArray();
        return outOfScope.Select(row => OutOfScopeScore.Of(row, reserved)).Average(score =>
        {
            var at = Array.BinarySearch(inside, score);
            return (at >= 0 ? at : ~at) / (double)inside.Length;
        });
    }

    public static int First<T>(T[] scores)
        where T : IComparable<T>
    {
        var first = 0;
        for (var i = 1; i < scores.Length; i++) if (scores[i].CompareTo(scores[first]) > 0) first = i;
        return first;
    }
}
