using System.CommandLine;
using Allo62.Training.Corrections;
using Allo62.Training.Output;

namespace Allo62.Training.Commands;

/// <summary><c>allo62 merge</c>: logs and corrections → one log.</summary>
internal static class MergeCommand
{
    public static Command Create(ConsoleOutput output)
    {
        var data = CommandRunner.Data("Anonymised labelled logs, oldest first.");
        var corrections = new Option<FileInfo[]>("--corrections") { Description = "Files that allo62 import-corrections wrote.", AllowMultipleArgumentsPerToken = true, HelpName = "FILE" };
        var target = new Option<FileInfo>("--out") { Description = "The merged log.", Required = true, HelpName = "FILE" };
        var command = new Command("merge", "Joins logs: a row of two logs once, the newest label on each, corrections over all.") { data, corrections, target };
        return command.Runs("merge --data artifacts/import/log.csv --out artifacts/merged.csv", output, (parsed, _) =>
        {
            var file = parsed.GetRequiredValue(target);
            OutputTarget.CheckFile(file);
            var refused = Path.ChangeExtension(file.FullName, ".refused.csv");
            var counts = new LogMerge([.. parsed.GetValue(corrections).Paths().SelectMany(CorrectionFile.Read)]).Run(parsed.GetValue(data).Paths(), file.FullName, refused);
            output.Faults(counts.Refused, $"Refused, all of them in {refused}:");
            output.Line($"{Figure.Count(counts.Rows)} rows, {Figure.Count(counts.Repeats)} repeats left out, {Figure.Count(counts.Corrected)} labels corrected, {Figure.Count(counts.Added)} rows added by corrections, {Figure.Count(counts.Masked)} texts masked anew.");
            return ExitCode.Done;
        });
    }
}
