using System.CommandLine;
using Allo62.Training.Anonymising;
using Allo62.Training.Output;

namespace Allo62.Training.Commands;

/// <summary><c>allo62 anonymise</c>: a raw export without its personal data.</summary>
internal static class AnonymiseCommand
{
    public static Command Create(ConsoleOutput output)
    {
        var input = new Argument<FileInfo>("in") { Description = "Raw CSV export: comma, semicolon or tab; UTF-8 or Windows-1252." };
        var columns = new Option<string[]>("--text-column") { Description = "Column with free text; may be given several times.", Required = true, HelpName = "NAME" };
        var target = new Option<FileInfo>("--out") { Description = "The file to write.", Required = true, HelpName = "OUT" };
        var report = new Option<FileInfo?>("--report") { Description = "Counts by type and rule, as JSON; never the text.", HelpName = "FILE" };
        var command = new Command("anonymise", "Replaces names, phones, addresses, numbers and other personal data by placeholders such as <PERSONNE>.") { input, columns, target, report };
        return command.Runs("anonymise export.csv --text-column verbatim --out log.csv --report anonymised.json", output, (parsed, cancellation) =>
        {
            var result = ExportAnonymiser.Run(
                parsed.GetRequiredValue(input).ToString(), parsed.GetRequiredValue(target).ToString(), parsed.GetRequiredValue(columns), cancellation);
            output.Line($"{Figure.Count(result.Rows)} rows, {Figure.Count(result.RowsChanged)} with personal data, {Figure.Count(result.Findings)} pieces replaced ({result.Encoding})");
            output.Faults(result.LeftOut, $"Left out: {result.LeftOut.Count} row(s):");
            output.Faults(result.Remarks, $"Kept, but look at them: {result.Remarks.Count} line(s):");
            if (result.ByType.Count > 0) output.Figures("Replaced, by type", [.. result.ByType.Select(type => (type.Key, Figure.Count(type.Value)))]);
            JsonFile.Write(parsed.GetValue(report), result);
            return ExitCode.Done;
        });
    }
}
