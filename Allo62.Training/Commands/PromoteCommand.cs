using System.CommandLine;
using Allo62.Model.Packaging;
using Allo62.Model.Registry;
using Allo62.Training.Data;
using Allo62.Training.Evaluation;
using Allo62.Training.Output;
using Allo62.Training.Registry;

namespace Allo62.Training.Commands;

/// <summary><c>allo62 models promote</c>: puts a model into service, through the gate.</summary>
internal static class PromoteCommand
{
    public static Command Create(ConsoleOutput output, TimeProvider time)
    {
        var version = new Argument<string>("version") { Description = "Model version." };
        var (registry, catalogue) = (FileAndFolderOptions.Registry(), FileAndFolderOptions.Catalogue());
        var data = CommandRunner.Data("Labelled rows that the model was not trained on, such as test.csv of its retraining.");
        var urgency = new Option<FileInfo?>("--urgency-data") { Description = "Rows with a known urgency (columns text,level).", HelpName = "FILE" };
        var pinned = new Option<FileInfo>("--pinned") { Description = "Rows that must all be right (columns text,category,level).", DefaultValueFactory = _ => new FileInfo("data/pinned.csv"), HelpName = "FILE" };
        var calibration = new Option<double>("--calibration-bound") { Description = "Largest calibration error (ECE), what chance adds on few rows taken off.", DefaultValueFactory = _ => CalibrationError.Largest };
        var force = new Option<bool>("--force") { Description = "Promote although the gate is not met; needs --why." };
        var (why, by) = (RollbackCommand.Why(), RollbackCommand.By());
        var command = new Command("promote", "Puts a model into service if the gate is met: accuracy, urgency, pinned rows, calibration, package. Exit code 1 and the reason otherwise.")
        {
            version, registry, data, catalogue, urgency, pinned, calibration, force, why, by,
        };
        return command.Runs("models promote 20261125-0123456789 --registry artifacts/registry --data artifacts/retrain/test.csv --catalogue data/catalogue.json --urgency-data data/test/urgency.csv", output, (parsed, _) =>
        {
            if (parsed.GetValue(force) && string.IsNullOrWhiteSpace(parsed.GetValue(why))) throw new WrongUsageException("--force needs --why: the reason stands in the history.");
            var opened = new ModelRegistry(parsed.GetRequiredValue(registry).ToString(), time);
            var candidate = ModelPackage.Load(RegistryChoice.Path(opened, parsed.GetRequiredValue(version)));
            var championVersion = opened.Champion;
            if (championVersion == candidate.Manifest.ModelVersion)
            {
                output.Line($"{championVersion} is in service already.");
                return ExitCode.Done;
            }
            var champion = championVersion is null ? null : ModelPackage.Load(opened.ChampionPath()!);
            var rows = LabelledDataReader.Read(parsed.GetRequiredValue(data).Paths());
            var reference = parsed.GetValue(catalogue) is { } path ? ReferenceData.Read(path.ToString(), time) : null;
            var options = new EvaluationOptions { Detector = reference?.Detector, UrgencyRows = parsed.GetValue(urgency) is { } levels ? LabelledDataReader.ReadLevels(levels.ToString()) : null };
            var result = new ModelEvaluation(options).Run(candidate, champion, rows).Result;
            var checks = new PromotionGate(reference, parsed.GetValue(calibration)).Check(candidate, result, parsed.GetRequiredValue(pinned).ToString());
            output.Table("Gate", ["", "check", "seen"], [.. checks.Select(check => new[] { check.Passed ? "ok" : "NO", check.Name, check.Said })]);
            string[] failed = [.. checks.Where(check => !check.Passed).Select(check => check.Name)];
            if (failed.Length > 0 && !parsed.GetValue(force))
            {
                output.Fault($"Not promoted: {string.Join(", ", failed)}. {championVersion ?? "No model"} stays in service. --force --why TEXT promotes all the same.");
                return ExitCode.GateNotMet;
            }
            var reason = failed.Length > 0 ? $"forced past {string.Join(", ", failed)}: {parsed.GetValue(why)}" : parsed.GetValue(why);
            // The gate compared with this champion; if another one has come meanwhile, it says nothing.
            return Report(output, opened, opened.Promote(candidate.Manifest.ModelVersion, parsed.GetRequiredValue(by), reason, championVersion));
        });
    }

    private static int Report(ConsoleOutput output, ModelRegistry registry, RegistryMove move)
    {
        if (move.Outcome is RegistryMoveOutcome.Moved or RegistryMoveOutcome.AlreadyChampion)
        {
            output.Line($"In service: {registry.Champion}. Back: allo62 models rollback --registry {registry.Folder}");
            return ExitCode.Done;
        }
        output.Fault(move.Outcome == RegistryMoveOutcome.ChampionChanged
            ? $"Not promoted: {registry.Champion} came into service meanwhile. Compare with it first."
            : "Not promoted: its package is no longer in the registry.");
        return ExitCode.GateNotMet;
    }
}
