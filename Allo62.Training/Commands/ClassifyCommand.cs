using System.CommandLine;
using Allo62.Model.Decisions;
using Allo62.Model.Intents;
using Allo62.Training.Output;

namespace Allo62.Training.Commands;

/// <summary><c>allo62 classify</c>: one text, or one a line from standard input.</summary>
internal static class ClassifyCommand
{
    private const int Shown = 3;

    public static Command Create(ConsoleOutput output, TextReader input)
    {
        var model = CommandRunner.Model();
        var text = new Argument<string>("text") { Description = "The text, or - to read one a line from standard input." };
        var json = CommandRunner.Json();
        var command = new Command("classify", "Says which category a text belongs to, and how sure the model is.") { model, text, json };
        return command.Runs("classify --model artifacts/models \"on m'a coupé le courant\"", output, (parsed, cancellation) =>
        {
            var package = CommandRunner.Load(parsed.GetRequiredValue(model));
            var policy = new DecisionPolicy(package.Manifest.Decision);
            var answers = new List<Answer>();
            if (string.IsNullOrWhiteSpace(parsed.GetRequiredValue(text))) throw new WrongUsageException("The text is blank; some words were expected.");
            OutputTarget.CheckFile(parsed.GetValue(json));
            foreach (var line in Texts(parsed.GetRequiredValue(text), input))
            {
                cancellation.ThrowIfCancellationRequested();
                var prediction = package.Classifier.Classify(line, DecisionPolicy.RankedNeeded);
                var answer = new Answer(policy.Decide(prediction).Kind.ToString().ToLowerInvariant(), [.. prediction.Ranked.Take(Shown)]);
                answers.Add(answer);
                output.Line(answer.ToString());
            }
            JsonFile.Write(parsed.GetValue(json), answers);
            return ExitCode.Done;
        });
    }

    private static IEnumerable<string> Texts(string argument, TextReader input)
    {
        if (argument != "-")
        {
            yield return argument;
            yield break;
        }
        while (input.ReadLine() is { } line) if (!string.IsNullOrWhiteSpace(line)) yield return line;
    }

    private sealed record Answer(string Decision, IReadOnlyList<RankedCategory> Ranked)
    {
        public override string ToString() =>
            string.Join('\t', [Decision, .. Ranked.Select(category => $"{category.Category} {Figure.Share(category.Confidence)}")]);
    }
}
