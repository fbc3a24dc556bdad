using System.CommandLine;
using Allo62.Model.Learning;
using Allo62.Training.Benchmarking;
using Allo62.Training.Output;

namespace Allo62.Training.Commands;

/// <summary><c>allo62 benchmark</c>: trains as <c>train</c> does and measures on rows kept apart.</summary>
internal static class BenchmarkCommand
{
    public static Command Create(ConsoleOutput output)
    {
        var train = new Option<FileInfo>("--train") { Description = "Labelled rows to train on.", Required = true, HelpName = "FILE" };
        var test = new Option<FileInfo>("--test") { Description = "Labelled rows to measure on; nothing is chosen on them.", Required = true, HelpName = "FILE" };
        var validation = Optional("--validation", "Labelled rows for choosing the out-of-scope threshold.");
        var outsideTrain = Optional("--out-of-scope-train", "Texts out of scope to train on (column text).");
        var outsideValidation = Optional("--out-of-scope-validation", "Texts out of scope for choosing the threshold.");
        var outsideTest = Optional("--out-of-scope-test", "Texts out of scope to measure on.");
        var seed = new Option<int>("--seed") { Description = "Seed of everything drawn by chance.", DefaultValueFactory = _ => new TrainingOptions().Seed };
        var json = CommandRunner.Json();
        var command = new Command("benchmark", "Trains on one file and measures on another: accuracy, calibration, coverage, speed, size.")
        {
            train, test, validation, outsideTrain, outsideValidation, outsideTest, seed, json,
        };
        return command.Runs("benchmark --train train.csv --test test.csv --json result.json", output, (parsed, cancellation) =>
        {
            var files = new BenchmarkFiles(
                parsed.GetRequiredValue(train).ToString(), parsed.GetRequiredValue(test).ToString(), parsed.GetValue(validation)?.ToString(),
                parsed.GetValue(outsideTrain)?.ToString(), parsed.GetValue(outsideValidation)?.ToString(), parsed.GetValue(outsideTest)?.ToString());
            files.Check();
            OutputTarget.CheckFile(parsed.GetValue(json));
            var result = output.WithProgress(progress =>
                new BenchmarkRun(files, new TrainingOptions { Seed = parsed.GetValue(seed) }, output).Run(progress, cancellation));
            output.Figures("Benchmark", result.Figures());
            JsonFile.Write(parsed.GetValue(json), result);
            return ExitCode.Done;
        });
    }

    private static Option<FileInfo?> Optional(string name, string description) => new(name) { Description = description, HelpName = "FILE" };
}
