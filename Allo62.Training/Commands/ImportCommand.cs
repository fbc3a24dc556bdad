using System.CommandLine;
using Allo62.Training.Data;
using Allo62.Training.Exports;
using Allo62.Training.Output;

namespace Allo62.Training.Commands;

/// <summary><c>allo62 import</c>: raw exports → one anonymised log.</summary>
internal static class ImportCommand
{
    public static Command Create(ConsoleOutput output, TimeProvider time)
    {
        var exports = FileAndFolderOptions.Exports(required: true);
        var (mapping, catalogue) = (FileAndFolderOptions.Mapping(), FileAndFolderOptions.Catalogue());
        var folder = new Option<DirectoryInfo>("--out") { Description = $"Folder for {ExportImport.LogFile}, {ExportImport.UnlabelledFile} and {ExportImport.RefusedFile}.", Required = true, HelpName = "DIR" };
        var command = new Command("import", "Turns raw exports into one anonymised log; refused rows go to a file with line and reason.") { exports, mapping, catalogue, folder };
        return command.Runs("import --export export.csv --mapping mapping.json --catalogue data/catalogue.json --out artifacts/import", output, (parsed, cancellation) =>
        {
            var into = parsed.GetRequiredValue(folder);
            OutputTarget.CheckFolder(into);
            var reference = parsed.GetValue(catalogue) is { } path ? ReferenceData.Read(path.ToString(), time) : null;
            var counts = new ExportImport(reference?.Catalogue).Run(parsed.GetValue(exports).Paths(), parsed.GetValue(mapping)?.ToString(), into.FullName, null, cancellation);
            output.Line(Said(counts) + ".");
            PrintFaults(output, counts, into.FullName);
            return ExitCode.Done;
        });
    }

    public static string Said(ExportImport.Counts counts) =>
        $"{Figure.Count(counts.Rows)} rows, {Figure.Count(counts.Masked)} pieces of personal data replaced; refused {Figure.Count(counts.Refused)}, of these {Figure.Count(counts.Unlabelled)} for want of a category";

    public static void PrintFaults(ConsoleOutput output, ExportImport.Counts counts, string folder)
    {
        output.Faults(counts.First, $"Refused: {counts.Refused} row(s), all of them in {Path.Combine(folder, ExportImport.RefusedFile)}. The first of each reason:");
        PrintRemarks(output, counts.Remarks);
    }

    public static void PrintRemarks(ConsoleOutput output, RowRemarks remarks) => output.Faults(remarks.First, $"Read, but look at them: {remarks.Count} line(s):");
}
