namespace Allo62.Benchmarks.Study.Trainers;

/// <summary>How much likelier each feature is in a class than outside it: the factor of NB-SVM (Wang &amp; Manning 2012).</summary>
internal static class LogOdds
{
    private const double Smoothing = 1;
    private const double Largest = 4;

    public static float[] Of(Problem problem, int label)
    {
        var (inside, outside) = (new double[problem.Dimension], new double[problem.Dimension]);
        for (var row = 0; row < problem.Rows.Length; row++)
        {
            var into = problem.Labels[row] == label ? inside : outside;
            foreach (var feature in problem.Rows[row].Features) into[feature]++;
        }
        double insideRows = problem.Labels.Count(other => other == label), outsideRows = problem.Rows.Length - insideRows;
        return [.. inside.Zip(outside, (a, b) =>
            (float)Math.Min(Largest, Math.Abs(Math.Log((a + Smoothing) / (insideRows + 2 * Smoothing) / ((b + Smoothing) / (outsideRows + 2 * Smoothing))))) / 2)];
    }
}
