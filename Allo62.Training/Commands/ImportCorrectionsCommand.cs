using System.CommandLine;
using Allo62.Model.Catalogue;
using Allo62.Training.Corrections;
using Allo62.Training.Data;
using Allo62.Training.Output;

namespace Allo62.Training.Commands;

/// <summary><c>allo62 import-corrections</c>: an analyst's sheet → corrections that the next retraining learns from.</summary>
internal static class ImportCorrectionsCommand
{
    public static Command Create(ConsoleOutput output, TimeProvider time)
    {
        var sheets = new Argument<FileInfo[]>("sheet") { Description = "CSV as a French Excel saves it: columns id and correction, and if wanted categorie, par, le, pourquoi, texte.", Arity = ArgumentArity.OneOrMore };
        var data = new Option<FileInfo[]>("--data") { Description = "The log whose rows are corrected, such as merged.csv of the last retraining.", Required = true, AllowMultipleArgumentsPerToken = true, HelpName = "FILE" };
        var catalogue = FileAndFolderOptions.Catalogue();
        var newRows = new Option<bool>("--new-rows") { Description = "Also take rows that no log has, with their text: those of the review queue." };
        var partial = new Option<bool>("--partial") { Description = "Take the good rows although others are refused." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would change, and write nothing." };
        var target = new Option<FileInfo>("--out") { Description = "File of corrections; those that are in it already stay, the newest of a row counts.", Required = true, HelpName = "FILE" };
        var command = new Command("import-corrections", "Checks an analyst's sheet row by row, shows what will change, and keeps the corrections for the next retraining.") { sheets, data, catalogue, newRows, partial, dryRun, target };
        return command.Runs("import-corrections corrections-novembre.csv --data artifacts/retrain/merged.csv --catalogue data/catalogue.json --out artifacts/corrections.csv", output, (parsed, _) =>
        {
            OutputTarget.CheckFile(parsed.GetRequiredValue(target));
            var log = LabelledDataReader.Read(parsed.GetValue(data).Paths());
            var reference = parsed.GetValue(catalogue) is { } path ? ReferenceData.Read(path.ToString(), time) : null;
            var keys = CorrectionSheet.KeysOf(reference?.Catalogue, log.Rows.Select(row => row.Request.Category).Distinct());
            var sheet = new CorrectionSheet(keys, log.Rows.Select(log.IdOf).ToHashSet(), parsed.GetValue(newRows), ParisTime.Today(time));
            var result = sheet.Read(parsed.GetRequiredValue(sheets).Paths());
            output.Table("What will change", ["from", "to", "rows"], [.. result.Changes.Select(change => new[] { change.From, change.To, Figure.Count(change.Rows) })]);
            output.Line($"{Figure.Count(result.Corrections.Count)} correction(s), of these {Figure.Count(result.Confirmed)} confirm the category the row had; {Figure.Count(result.Refused.Count)} row(s) refused.");
            output.Faults(result.Refused, "Refused:");
            ImportCommand.PrintRemarks(output, sheet.Remarks);
            if (result.Refused.Count > 0 && !parsed.GetValue(partial))
            {
                output.Fault("Nothing was written. Mend these rows, or take the others with --partial.");
                return ExitCode.BadData;
            }
            if (parsed.GetValue(dryRun)) return ExitCode.Done;
            var file = parsed.GetRequiredValue(target);
            var before = file.Exists ? CorrectionFile.Read(file.FullName) : [];
            CorrectionFile.Write(file.FullName, before.Concat(result.Corrections).Distinct());
            output.Line($"Written: {file}. The next retraining learns from it: allo62 retrain … --corrections {file}");
            return ExitCode.Done;
        });
    }
}
