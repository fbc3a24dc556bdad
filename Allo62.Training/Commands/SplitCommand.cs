using System.CommandLine;
using Allo62.Training.Output;
using Allo62.Training.Retraining;
using Allo62.Training.Splitting;

namespace Allo62.Training.Commands;

/// <summary><c>allo62 split</c>: a log → rows to learn from and rows to measure on.</summary>
internal static class SplitCommand
{
    public static Command Create(ConsoleOutput output)
    {
        var data = new Option<FileInfo>("--data") { Description = "The log to split.", Required = true, HelpName = "FILE" };
        var (kind, share) = SplitOption.Create();
        var seed = new Option<int>("--seed") { Description = "Seed of what is drawn by chance.", DefaultValueFactory = _ => new SplitOptions().Seed };
        var folder = new Option<DirectoryInfo>("--out") { Description = $"Folder for {SplitFiles.Train}, {SplitFiles.Test} and {SplitFiles.Facts}.", Required = true, HelpName = "DIR" };
        var command = new Command("split", "Keeps rows apart for measuring; near-copies and calls of one caller stay on one side.") { data, kind, share, seed, folder };
        return command.Runs("split --data artifacts/merged.csv --out artifacts/split", output, (parsed, _) =>
        {
            var into = parsed.GetRequiredValue(folder);
            OutputTarget.CheckFolder(into);
            var options = new SplitOptions { Kind = parsed.GetValue(kind), TestShare = parsed.GetValue(share), Seed = parsed.GetValue(seed) };
            var facts = SplitFiles.Write(parsed.GetRequiredValue(data).ToString(), into.FullName, options);
            output.Line($"{facts.Kind}: {Figure.Count(facts.TrainRows)} rows to learn from, {Figure.Count(facts.TestRows)} to measure on.");
            return ExitCode.Done;
        });
    }
}
