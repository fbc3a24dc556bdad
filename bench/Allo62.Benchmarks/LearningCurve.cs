using System.Diagnostics;
using System.Globalization;
using Allo62.Model.Catalogue;
using Allo62.Model.Data;
using Allo62.Model.Learning;
using Allo62.Training.Data;
using Allo62.Training.Evaluation;

namespace Allo62.Benchmarks;

/// <summary>
/// How a model does before there is a log, and as the log grows: trained on the catalogue and on a few rows of each category, measured
/// on the held-out requests, with a peer on the very same rows beside it.
/// </summary>
internal static class LearningCurve
{
    private const int Seed = 62;
    private const double Misrouted = 0.05;

    private static readonly int[] RowsPerCategory = [0, 5, 20, 50, 150, int.MaxValue];

    /// <param name="data">Folder with catalogue.json, log and test.</param>
    /// <param name="peers">python3 program that takes TRAIN TEST and prints a line per peer; null for none.</param>
    public static void Print(string data, string? peers)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var catalogue = Path.Combine(data, "catalogue.json");
        var sentences = CatalogueRows.Of(CatalogueReader.Read(catalogue, TimeProvider.System).OrThrow(), catalogue);
        var log = Shuffled(LabelledDataReader.Read(Directory.GetFiles(Path.Combine(data, "log"), "*.csv").Order()));
        var testFile = Path.Combine(data, "test", "requests.csv");
        var test = LabelledDataReader.Read([testFile]).Requests;
        Console.WriteLine("| rows per category | rows | log alone: first right | with the catalogue: first right | among three | surest with 5 % wrong | routed | of these wrong | peer on the same rows |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var perCategory in RowsPerCategory)
        {
            var rows = First(log, perCategory);
            var both = TrainingSet.From(rows.And(sentences)).Requests;
            var alone = perCategory == 0 ? "–" : Measure(TrainingSet.From(rows).Requests, test).Accuracy.ToString("0.000", CultureInfo.InvariantCulture);
            var scored = Score(both, test);
            var metrics = EvaluationMetrics.Of(scored);
            Console.WriteLine($"| {(perCategory == int.MaxValue ? "all" : perCategory)} | {rows.Rows.Count:#,0} | {alone} | {metrics.Accuracy:0.000} | {metrics.Top3:0.000} | "
                + $"{Surest(scored):0.000} | {metrics.CoverageAt5PctError:0.000} | {metrics.MisroutedAtThreshold:0.000} | {(peers is null ? "–" : Peer(peers, both, testFile))} |");
        }
    }

    private static LabelledData Shuffled(LabelledData log)
    {
        var rows = log.Rows.ToArray();
        new Random(Seed).Shuffle(rows);
        return log with { Rows = rows };
    }

    private static LabelledData First(LabelledData log, int perCategory)
    {
        var taken = new Dictionary<string, int>();
        return log with { Rows = [.. log.Rows.Where(row => (taken[row.Request.Category] = taken.GetValueOrDefault(row.Request.Category) + 1) <= perCategory)] };
    }

    private static EvaluationMetrics Measure(IReadOnlyList<LabelledRequest> rows, IReadOnlyList<LabelledRequest> test) => EvaluationMetrics.Of(Score(rows, test));

    private static IReadOnlyList<ScoredRow> Score(IReadOnlyList<LabelledRequest> rows, IReadOnlyList<LabelledRequest> test)
    {
        var model = new IntentTrainer(new TrainingOptions()).Train(rows);
        return Evaluator.Score(model.Classifier, model.Thresholds, test);
    }

    /// <summary>Largest share of the requests, the surest first, of which at most 5 % are wrong: what a threshold chosen with hindsight would route.</summary>
    private static double Surest(IReadOnlyList<ScoredRow> scored)
    {
        var (wrong, best, at) = (0, 0, 0);
        foreach (var row in scored.Where(row => row.Ranked[0].Category != ReservedCategories.OutOfScope).OrderByDescending(row => row.Ranked[0].Confidence))
        {
            at++;
            if (!row.IsRight) wrong++;
            if (wrong <= Misrouted * at) best = at;
        }
        return (double)best / scored.Count;
    }

    private static string Peer(string script, IReadOnlyList<LabelledRequest> rows, string testFile)
    {
        var train = Path.GetTempFileName();
        try
        {
            File.WriteAllText(train, "text,category\n" + string.Concat(rows.Select(row => $"\"{row.Text.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{row.Category}\n")));
            var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("PYTHON") ?? "python3", [script, train, testFile]) { RedirectStandardOutput = true };
            using var process = Process.Start(start)!;
            var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            process.WaitForExit();
            return string.Join("; ", lines.Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeWhile(word => word != "train"))));
        }
        finally
        {
            File.Delete(train);
        }
    }
}
