using System.CommandLine;
using Allo62.Training.Data;
using Allo62.Training.Output;
using Allo62.Training.Robustness;

namespace Allo62.Training.Commands;

/// <summary><c>allo62 robustness</c>: how many answers change when the same need is put differently.</summary>
internal static class RobustnessCommand
{
    private const int DefaultSeed = 62;

    public static Command Create(ConsoleOutput output)
    {
        var model = CommandRunner.Model();
        var data = CommandRunner.Data("Labelled CSV files (columns text,category).");
        var seed = new Option<int>("--seed") { Description = "Seed of everything drawn by chance.", DefaultValueFactory = _ => DefaultSeed };
        var gate = new Option<bool>("--gate") { Description = "Exit with 1 when a limit is missed." };
        var json = CommandRunner.Json();
        var command = new Command("robustness", "Counts the answers that change with politeness, case, accents, typing errors, SMS spelling, chatter, emoji.")
        {
            model, data, seed, gate, json,
        };
        return command.Runs("robustness --model artifacts/models --data data/test/requests.csv", output, (parsed, cancellation) =>
        {
            var package = CommandRunner.Load(parsed.GetRequiredValue(model));
            var rows = LabelledDataReader.Read(parsed.GetRequiredValue(data).Select(file => file.ToString()));
            if (rows.Rows.Count == 0) throw new InvalidDatasetException(rows.Sources[0].Path, 0, "no usable row.");
            output.Faults(rows.LeftOut, $"Left out: {rows.LeftOut.Count} row(s):");
            OutputTarget.CheckFile(parsed.GetValue(json));
            var results = new RobustnessRun(package, rows.Requests, parsed.GetValue(seed)).Run(Perturbations.All, cancellation);
            output.Table($"Robustness of {package.Manifest.ModelVersion}, {Figure.Count(rows.Rows.Count)} rows", PerturbationResult.Columns, [.. results.Select(result => result.Cells())]);
            JsonFile.Write(parsed.GetValue(json), new { package.Manifest.ModelVersion, Rows = rows.Rows.Count, Seed = parsed.GetValue(seed), Perturbations = results });
            return parsed.GetValue(gate) && results.Any(result => result.Met == false) ? ExitCode.GateNotMet : ExitCode.Done;
        });
    }
}
