namespace Allo62.Benchmarks.Study.Calibration;

/// <summary>For each class a rising step function from its tempered probability to its frequency (pool adjacent violators), then brought to sum 1.</summary>
internal sealed class IsotonicOneVsRest : ICalibrator
{
    private const double Floor = 1e-6;

    public string Name => "isotonic, one-vs-rest";

    public Func<float[], double[]> Fit(float[][] scores, int[] labels)
    {
        var start = new Temperature().Fit(scores, labels);
        var probabilities = Array.ConvertAll(scores, row => start(row));
        var steps = Enumerable.Range(0, scores[0].Length)
            .Select(label => Steps([.. probabilities.Select((row, i) => (row[label], labels[i] == label ? 1.0 : 0)).OrderBy(pair => pair.Item1)])).ToArray();
        return row =>
        {
            var mapped = start(row).Select((probability, label) => Floor * probability + At(steps[label], probability)).ToArray();
            var sum = mapped.Sum();
            return Array.ConvertAll(mapped, value => value / sum);
        };
    }

    private static (double[] From, double[] Value) Steps((double Score, double Is)[] ascending)
    {
        var blocks = new List<(double From, double Sum, int Count)>();
        foreach (var (score, value) in ascending)
        {
            blocks.Add((score, value, 1));
            while (blocks.Count > 1 && blocks[^2].Sum / blocks[^2].Count >= blocks[^1].Sum / blocks[^1].Count)
            {
                var merged = (blocks[^2].From, blocks[^2].Sum + blocks[^1].Sum, blocks[^2].Count + blocks[^1].Count);
                blocks.RemoveRange(blocks.Count - 2, 2);
                blocks.Add(merged);
            }
        }
        return ([.. blocks.Select(block => block.From)], [.. blocks.Select(block => block.Sum / block.Count)]);
    }

    private static double At((double[] From, double[] Value) steps, double probability)
    {
        var at = Array.BinarySearch(steps.From, probability);
        return steps.Value[Math.Max(0, at >= 0 ? at : ~at - 1)];
    }
}
