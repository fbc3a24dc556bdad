using System.CommandLine;
using Allo62.Model.Learning;
using Allo62.Training.Benchmarking;
using Allo62.Training.Data;
using Allo62.Training.Output;

namespace Allo62.Training.Commands;

/// <summary><c>allo62 benchmark-suggest</c>: is <c>suggest</c> better than chance?</summary>
internal static class BenchmarkSuggestCommand
{
    public static Command Create(ConsoleOutput output)
    {
        var train = new Option<FileInfo>("--train") { Description = "Labelled rows, whose labels are looked at only once a row is chosen.", Required = true, HelpName = "FILE" };
        var test = new Option<FileInfo>("--test") { Description = "Labelled rows to measure on.", Required = true, HelpName = "FILE" };
        var start = new Option<int>("--start") { Description = "Rows labelled by chance first.", DefaultValueFactory = _ => 600 };
        var step = new Option<int>("--step") { Description = "Rows labelled at each step.", DefaultValueFactory = _ => 600 };
        var until = new Option<int>("--until") { Description = "Rows labelled at the end.", DefaultValueFactory = _ => 6_000 };
        var seed = new Option<int>("--seed") { Description = "Seed of everything drawn by chance.", DefaultValueFactory = _ => new TrainingOptions().Seed };
        var json = CommandRunner.Json();
        var command = new Command("benchmark-suggest", "Learning curve of suggest against labels drawn by chance.") { train, test, start, step, until, seed, json };
        return command.Runs("benchmark-suggest --train train.csv --test dev.csv", output, (parsed, cancellation) =>
        {
            var plan = new SuggestBenchmark.Plan(parsed.GetValue(start), parsed.GetValue(step), parsed.GetValue(until), parsed.GetValue(seed));
            if (plan.Start < IntentTrainer.FewestRows || plan.Step < 1 || plan.Until < plan.Start) throw new WrongUsageException($"--start of {IntentTrainer.FewestRows} or more, --step of 1 or more and --until over --start were expected.");
            OutputTarget.CheckFile(parsed.GetValue(json));
            var result = new SuggestBenchmark(LabelledDataReader.Read([parsed.GetRequiredValue(train).ToString()]), LabelledDataReader.Read([parsed.GetRequiredValue(test).ToString()]), plan, output).Run(cancellation);
            output.Line(result.Share is { } share
                ? $"Accuracy {Figure.Share(result.Target)}: suggested labels needed {Figure.Number(result.LabelsNeeded!.Value, "0")}, {Figure.Number(share * 100, "0")} % of those drawn by chance."
                : $"Suggested labels do not reach {Figure.Share(result.Target)}.");
            JsonFile.Write(parsed.GetValue(json), result);
            return ExitCode.Done;
        });
    }
}
