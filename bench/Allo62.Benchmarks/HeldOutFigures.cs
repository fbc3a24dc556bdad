using System.Globalization;
using Allo62.Model.Data;
using Allo62.Model.Decisions;
using Allo62.Model.Packaging;
using Allo62.Model.Urgency;

namespace Allo62.Benchmarks;

/// <summary>Figures on the held-out sets of <c>data/test</c> that no test asserts: requests by register, urgency, personal data.</summary>
internal static class HeldOutFigures
{
    public static void Print(string packagePath, string data)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var package = ModelPackage.Load(packagePath);
        Requests(package, Rows.Read(Path.Combine(data, "test", "requests.csv")));
        Urgency(package, UrgencyDetector.Read(File.ReadAllText(Path.Combine(data, "urgency.json"))), Rows.Read(Path.Combine(data, "test", "urgency.csv")));
        PersonalDataFigures.Print(Path.Combine(data, "test", "personal-data.csv"), data);
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
}
