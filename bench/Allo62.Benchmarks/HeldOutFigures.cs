using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Allo62.Model.Anonymisation;
using Allo62.Model.Catalogue;
using Allo62.Model.Data;
using Allo62.Model.Decisions;
using Allo62.Model.Packaging;
using Allo62.Model.Urgency;
using CsvHelper;

namespace Allo62.Benchmarks;

/// <summary>Figures on the held-out sets of <c>data/test</c> that no test asserts: requests by register, urgency, personal data.</summary>
internal static partial class HeldOutFigures
{
    [GeneratedRegex(@"\[\[([A-Z_]+):(.*?)\]\]")]
    private static partial Regex Mark { get; }

    [GeneratedRegex(@"[\p{L}\p{Nd}@]+")]
    private static partial Regex Piece { get; }

    public static void Print(string packagePath, string data)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var package = ModelPackage.Load(packagePath);
        Requests(package, Rows(Path.Combine(data, "test", "requests.csv")));
        Urgency(package, UrgencyDetector.Read(File.ReadAllText(Path.Combine(data, "urgency.json"))), Rows(Path.Combine(data, "test", "urgency.csv")));
        var towns = CatalogueReader.Read(data, TimeProvider.System).OrThrow().Communes.All
            .SelectMany(commune => Piece.Matches(commune.Name).Select(match => match.Value)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        PersonalData(Rows(Path.Combine(data, "test", "personal-data.csv")), towns);
    }

    private static void Requests(ModelPackage package, List<Dictionary<string, string>> rows)
    {
        var policy = new DecisionPolicy(package.Manifest.Decision);
        var answers = rows.Select(row =>
        {
            var prediction = package.Classifier.Classify(row["text"], DecisionPolicy.RankedNeeded);
            return (row, prediction, decision: policy.Decide(prediction));
        }).ToArray();
        bool Right((Dictionary<string, string> row, Model.Intents.IntentPrediction prediction, Decision) answer) => answer.prediction.Top.Category == answer.row["category"];
        Console.WriteLine($"requests: {rows.Count}, first category right {answers.Average(answer => Right(answer) ? 1.0 : 0):0.000}");
        var outside = answers.Where(answer => answer.row["category"] == ReservedCategories.OutOfScope).ToArray();
        Console.WriteLine($"  in scope {answers.Except(outside).Average(answer => Right(answer) ? 1.0 : 0):0.000}; out of scope routed {outside.Average(answer => answer.decision.Kind == DecisionKind.Route ? 1.0 : 0):0.000} of {outside.Length}");
        var routed = answers.Where(answer => answer.decision.Kind == DecisionKind.Route).ToArray();
        Console.WriteLine($"  routed {(double)routed.Length / answers.Length:0.000}, of these wrong {routed.Average(answer => Right(answer) ? 0 : 1.0):0.000}");
        foreach (var register in answers.GroupBy(answer => answer.row["register"]).OrderByDescending(group => group.Count()))
            Console.WriteLine($"  {register.Key,-14} {register.Count(),5}  {register.Average(answer => Right(answer) ? 1.0 : 0):0.000}");
        foreach (var border in answers.Where(answer => !Right(answer)).GroupBy(answer => (answer.row["category"], answer.prediction.Top.Category)).OrderByDescending(group => group.Count()).Take(8))
            Console.WriteLine($"  {border.Key.Item1} taken for {border.Key.Category}: {border.Count()}");
    }

    private static void Urgency(ModelPackage package, UrgencyDetector detector, List<Dictionary<string, string>> rows)
    {
        var levels = rows.Select(row => (row, rules: detector.Assess(row["text"]).Level,
            both: detector.Assess(row["text"], package.Classifier.Classify(row["text"], UrgencyDetector.RankedNeeded)).Level)).ToArray();
        var positive = levels.Where(level => level.row["level"] != "none").ToArray();
        var negative = levels.Where(level => level.row["level"] == "none").ToArray();
        var vital = levels.Where(level => level.row["level"] == "vital").ToArray();
        Console.WriteLine($"urgency: {positive.Length} positive, {negative.Length} look-alikes");
        Console.WriteLine($"  found by rules {positive.Average(level => level.rules > 0 ? 1.0 : 0):0.000}, with the model's signal {positive.Average(level => level.both > 0 ? 1.0 : 0):0.000}");
        Console.WriteLine($"  indirect ones, with the model's signal {positive.Where(level => level.row["kind"] == "i").Average(level => level.both > 0 ? 1.0 : 0):0.000}");
        Console.WriteLine($"  vital shown as vital {vital.Average(level => level.both == UrgencyLevel.Vital ? 1.0 : 0):0.000}");
        Console.WriteLine($"  false alarms by rules {negative.Average(level => level.rules > 0 ? 1.0 : 0):0.000}, with the model's signal {negative.Average(level => level.both > 0 ? 1.0 : 0):0.000}");
    }

    /// <summary>A piece leaks when one of its words still stands; names of towns may stay, routing needs them.</summary>
    private static void PersonalData(List<Dictionary<string, string>> rows, HashSet<string> towns)
    {
        var leaked = new Dictionary<string, (int All, int Leaked)>();
        var (full, marked, clean, altered) = (0, 0, 0, 0);
        foreach (var gold in rows.Select(row => row["text"]))
        {
            var marks = Mark.Matches(gold);
            var masked = Anonymiser.Default.Anonymise(Mark.Replace(gold, "$2"));
            if (marks.Count == 0)
            {
                clean++;
                if (masked.Findings.Count > 0) altered++;
                continue;
            }
            marked++;
            var left = Piece.Matches(masked.Text).Select(match => match.Value).ToHashSet();
            var outside = Piece.Matches(Mark.Replace(gold, " ")).Select(match => match.Value).ToHashSet();
            var all = true;
            foreach (Match mark in marks)
            {
                var leaks = Piece.Matches(mark.Groups[2].Value).Any(piece => (piece.Length >= 3 || piece.Value.All(char.IsDigit)) && left.Contains(piece.Value)
                    && !outside.Contains(piece.Value) && !(mark.Groups[1].Value == "ADRESSE" && towns.Contains(piece.Value)));
                var (count, bad) = leaked.GetValueOrDefault(mark.Groups[1].Value);
                leaked[mark.Groups[1].Value] = (count + 1, bad + (leaks ? 1 : 0));
                all &= !leaks;
            }
            if (all) full++;
        }
        Console.WriteLine($"personal data: {marked} notes, fully masked {(double)full / marked:0.000}; {clean} clean texts, altered {(double)altered / clean:0.000}");
        foreach (var type in leaked.OrderBy(type => type.Key)) Console.WriteLine($"  {type.Key,-15} {type.Value.All,4}  masked {1 - (double)type.Value.Leaked / type.Value.All:0.000}");
        var texts = rows.Select(row => Mark.Replace(row["text"], "$2")).ToArray();
        foreach (var text in texts) Anonymiser.Default.Anonymise(text);
        var start = Stopwatch.GetTimestamp();
        const int Rounds = 50;
        for (var round = 0; round < Rounds; round++) foreach (var text in texts) Anonymiser.Default.Anonymise(text);
        Console.WriteLine($"  {Rounds * texts.Length / Stopwatch.GetElapsedTime(start).TotalSeconds:#,0} texts a second on one thread");
    }

    private static List<Dictionary<string, string>> Rows(string path)
    {
        using var csv = CsvReader.FromFile(path);
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read()) rows.Add(csv.Headers.Select((name, column) => (name, value: csv.GetString(column))).ToDictionary(cell => cell.name, cell => cell.value));
        return rows;
    }
}
