using System.CommandLine;
using Allo62.Model.Learning;
using Allo62.Training.Data;
using Allo62.Training.Output;
using Allo62.Training.Retraining;
using Allo62.Training.Splitting;

namespace Allo62.Training.Commands;

/// <summary><c>allo62 retrain</c>: from raw exports to a measured candidate in the registry.</summary>
internal static class RetrainCommand
{
    public static Command Create(ConsoleOutput output, TimeProvider time)
    {
        var exports = FileAndFolderOptions.Exports(required: false);
        var logs = new Option<FileInfo[]>("--data") { Description = "Anonymised labelled logs of earlier months, oldest first, learned from too.", AllowMultipleArgumentsPerToken = true, HelpName = "FILE" };
        var corrections = new Option<FileInfo[]>("--corrections") { Description = "Files that allo62 import-corrections wrote; the newest correction of a row wins.", AllowMultipleArgumentsPerToken = true, HelpName = "FILE" };
        var (registry, mapping, catalogue) = (FileAndFolderOptions.Registry(), FileAndFolderOptions.Mapping(), FileAndFolderOptions.Catalogue());
        var urgency = new Option<FileInfo?>("--urgency-data") { Description = "Rows with a known urgency (columns text,level); needs --catalogue.", HelpName = "FILE" };
        var (split, share) = SplitOption.Create();
        var costs = CostOption.Create();
        var work = new Option<DirectoryInfo>("--work") { Description = "Folder for what the stages write; the same folder goes on where it was interrupted.", DefaultValueFactory = _ => new DirectoryInfo("artifacts/retrain"), HelpName = "DIR" };
        var seed = new Option<int>("--seed") { Description = "Seed of everything drawn by chance.", DefaultValueFactory = _ => new TrainingOptions().Seed };
        var allow = new Option<bool>("--allow") { Description = "Go on although the check of the log found something harmful." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be done, and do nothing." };
        var command = new Command("retrain", "From raw exports to a measured candidate: import, merge, validate, split, train, evaluate, register. Nothing is put into service: see allo62 models promote.")
        {
            exports, logs, corrections, registry, mapping, catalogue, urgency, split, share, costs, work, seed, allow, dryRun,
        };
        return command.Runs("retrain --export export.csv --mapping mapping.json --catalogue data/catalogue.json --registry artifacts/registry", output, (parsed, cancellation) =>
        {
            var options = new RetrainOptions
            {
                Exports = parsed.GetValue(exports).Paths(),
                Logs = parsed.GetValue(logs).Paths(),
                Corrections = parsed.GetValue(corrections).Paths(),
                Mapping = parsed.GetValue(mapping)?.ToString(),
                Catalogue = parsed.GetValue(catalogue)?.ToString(),
                UrgencyData = parsed.GetValue(urgency)?.ToString(),
                Registry = parsed.GetRequiredValue(registry).ToString(),
                Work = parsed.GetRequiredValue(work).ToString(),
                Split = new SplitOptions { Kind = parsed.GetValue(split), TestShare = parsed.GetValue(share), Seed = parsed.GetValue(seed) },
                Costs = parsed.GetRequiredValue(costs),
                Seed = parsed.GetValue(seed),
                Allow = parsed.GetValue(allow),
                DryRun = parsed.GetValue(dryRun),
            };
            if (options.Exports.Count + options.Logs.Count == 0) throw new WrongUsageException("Nothing to learn from: name --export FILE, --data FILE or both.");
            var reference = options.Catalogue is { } path ? ReferenceData.Read(path, time) : null;
            if (options.UrgencyData is not null && reference?.Detector is null) throw new WrongUsageException("--urgency-data needs --catalogue with an urgency.json in its folder.");
            if (!options.DryRun)
            {
                OutputTarget.CheckFolder(parsed.GetRequiredValue(work));
                OutputTarget.CheckFolder(parsed.GetRequiredValue(registry));
            }
            new Retraining.Retraining(options, reference, output, time).Run(cancellation);
            return ExitCode.Done;
        });
    }
}
