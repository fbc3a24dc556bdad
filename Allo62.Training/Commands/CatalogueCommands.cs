using System.CommandLine;
using Allo62.Model.Catalogue;
using Allo62.Training.Catalogues;
using Allo62.Training.Output;

namespace Allo62.Training.Commands;

/// <summary><c>allo62 validate-catalogue</c> and <c>allo62 catalogue</c>.</summary>
internal static class CatalogueCommands
{
    public static Command CreateValidate(ConsoleOutput output, TimeProvider time)
    {
        var file = new Argument<FileInfo>("file") { Description = "The file catalogue.json, or its folder." };
        var command = new Command("validate-catalogue", "Finds every fault of a catalogue in one run, each with its JSON path.") { file };
        return command.Runs("validate-catalogue data/catalogue.json", output, (parsed, _) =>
        {
            var result = CatalogueReader.Read(parsed.GetRequiredValue(file).ToString(), time);
            foreach (var fault in result.Faults) output.Fault(fault.ToString());
            if (result.Catalogue is not { } catalogue)
            {
                output.Line($"{result.Faults.Count} fault(s).");
                return ExitCode.BadData;
            }
            output.Line($"No fault: {catalogue.Categories.Count} categories, {catalogue.Contacts.Count} contacts, {catalogue.Offices.Count} offices by place.");
            return ExitCode.Done;
        });
    }

    public static Command CreatePrint(ConsoleOutput output, TimeProvider time)
    {
        var file = new Option<FileInfo>("--catalogue") { Description = "The catalogue.", DefaultValueFactory = _ => new FileInfo("data/catalogue.json"), HelpName = "FILE" };
        var html = new Option<FileInfo>("--html") { Description = "The page to write.", Required = true, HelpName = "FILE" };
        var command = new Command("catalogue", "Prints a catalogue as one French page to read, check and sign off.") { file, html };
        return command.Runs("catalogue --html artifacts/catalogue.html", output, (parsed, _) =>
        {
            var result = CatalogueReader.Read(parsed.GetRequiredValue(file).ToString(), time);
            foreach (var fault in result.Faults) output.Fault(fault.ToString());
            if (result.Catalogue is not { } catalogue) return ExitCode.BadData;
            var page = parsed.GetRequiredValue(html);
            JsonFile.WriteText(page.FullName, CatalogueHtml.Render(catalogue, ParisTime.Today(time)));
            output.Line($"Written: {page}");
            return ExitCode.Done;
        });
    }
}
