using System.CommandLine;
using Allo62.Model.Catalogue;
using Allo62.Training.Data;
using Allo62.Training.Output;
using Allo62.Training.Quality;

namespace Allo62.Training.Commands;

/// <summary><c>allo62 validate</c>: is a log fit to learn from?</summary>
internal static class ValidateCommand
{
    private const int PlacesShown = 5;

    public static Command Create(ConsoleOutput output, TimeProvider time)
    {
        var data = CommandRunner.Data("Labelled CSV files; copies are looked for across all of them.");
        var catalogue = new Option<FileInfo?>("--catalogue") { Description = "Also check the labels against this catalogue.", HelpName = "FILE" };
        var allow = new Option<bool>("--allow") { Description = "Exit 0 although something would harm training." };
        var json = CommandRunner.Json();
        var command = new Command("validate", "Looks for faults in a log, says what to do about each, and exits 3 on what would harm training.") { data, catalogue, allow, json };
        return command.Runs("validate --data data/log/*.csv --catalogue data/catalogue.json", output, (parsed, _) =>
        {
            var rows = LabelledDataReader.ReadForFaults(parsed.GetRequiredValue(data).Select(file => file.ToString()));
            var known = parsed.GetValue(catalogue) is { } file
                ? CatalogueReader.Read(file.FullName, time).OrThrow().Categories.Select(category => category.Id).ToHashSet()
                : null;
            var report = new LogQuality(rows, known).Check();
            output.Line($"Verdict: {report.Verdict} ({Figure.Count(report.Rows)} rows, {report.Categories.Count} categories)");
            foreach (var finding in report.Findings) Show(output, finding);
            if (report.Channels.Count > 0) output.Table("Channels", ["channel", "share"], [.. report.Channels.Select(channel => new[] { channel.Key, Figure.Share(channel.Value) })]);
            JsonFile.Write(parsed.GetValue(json), report);
            return report.WouldHarm && !parsed.GetValue(allow) ? ExitCode.BadData : ExitCode.Done;
        });
    }

    private static void Show(ConsoleOutput output, QualityFinding finding)
    {
        output.Line($"{finding.Severity.ToString().ToUpperInvariant()}  {finding.Check}: {Figure.Count(finding.Count)}");
        output.Line($"  {finding.Advice}");
        foreach (var place in finding.Places.Take(PlacesShown)) output.Line($"    {place}");
        if (finding.Count > PlacesShown) output.Line($"    … {Figure.Count(finding.Count - PlacesShown)} more");
    }
}
