using System.Globalization;
using Allo62.Model.Data;
using Allo62.Model.Learning;
using Allo62.Training.Data;
using Allo62.Training.Quality;

namespace Allo62.Benchmarks;

/// <summary>How many of the labels flipped at random are among the first tenth of the suspects, beside plain lowest confidence.</summary>
internal static class FlippedLabels
{
    private const double Flipped = 0.05;
    private const int Seed = 62;

    public static void Print(IReadOnlyList<string> files)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var rows = TrainingSet.From(LabelledDataReader.Read(files)).Requests;
        var (noisy, flipped) = Flip(rows);
        var model = new IntentTrainer(new TrainingOptions()).Train(noisy);
        var readings = model.HeldOut.Select(row => Read(model, noisy[row.Row], row.Probabilities)).ToArray();
        int[] plain = [.. Enumerable.Range(0, noisy.Length).OrderBy(row => readings[row].LabelConfidence)];
        int[] ours = [.. LabelSuspicion.Rank(readings).Select(suspect => suspect.Row)];
        Console.WriteLine($"{rows.Count} rows, {flipped.Count} labels flipped ({Flipped:0 %}), out-of-fold accuracy {readings.Average(reading => reading.Best == reading.Label ? 1.0 : 0):0.000}");
        foreach (var share in new[] { 0.02, 0.05, 0.1, 0.2 })
            Console.WriteLine($"  flipped labels in the first {share:0 %} of rows: confident learning {Found(ours, flipped, share):0.000}, lowest confidence {Found(plain, flipped, share):0.000}");
    }

    private static (LabelledRequest[] Rows, HashSet<int> Flipped) Flip(IReadOnlyList<LabelledRequest> rows)
    {
        // CA5394: not a secret, and it must be the same every time.
#pragma warning disable CA5394
        var random = new Random(Seed);
        var categories = rows.Select(row => row.Category).Distinct().Order(StringComparer.Ordinal).ToArray();
        var chosen = Enumerable.Range(0, rows.Count).ToArray();
        random.Shuffle(chosen);
        var flipped = chosen.Take((int)(Flipped * rows.Count)).ToHashSet();
        return ([.. rows.Select((row, i) =>
        {
            if (!flipped.Contains(i)) return row;
            var others = categories.Where(category => category != row.Category).ToArray();
            return new LabelledRequest(row.Text, others[random.Next(others.Length)]);
        })], flipped);
#pragma warning restore CA5394
    }

    private static LabelReading Read(TrainedModel model, LabelledRequest row, float[] probabilities)
    {
        var best = Array.IndexOf(probabilities, probabilities.Max());
        return new LabelReading(row.Category, probabilities[Array.IndexOf([.. model.Categories], row.Category)], model.Categories[best], probabilities[best]);
    }

    private static double Found(int[] ranked, HashSet<int> flipped, double share) =>
        (double)ranked.Take((int)(share * flipped.Count / Flipped)).Count(flipped.Contains) / flipped.Count;
}
