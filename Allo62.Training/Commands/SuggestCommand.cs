using System.CommandLine;
using Allo62.Training.Data;
using Allo62.Training.Output;
using Allo62.Training.Suggesting;

namespace Allo62.Training.Commands;

/// <summary><c>allo62 suggest</c>: which unlabelled texts to label next.</summary>
internal static class SuggestCommand
{
    private const string Unlabelled = "?";

    public static Command Create(ConsoleOutput output)
    {
        var model = CommandRunner.Model();
        var data = CommandRunner.Data("Anonymised texts without category, such as unlabelled.csv of an import (column text, if there is one id).");
        var count = new Option<int>("--count") { Description = "How many to choose.", Required = true, HelpName = "N" };
        var labelled = new Option<FileInfo[]>("--labelled") { Description = "The labelled log: what it has much of is asked about less.", AllowMultipleArgumentsPerToken = true, HelpName = "FILE" };
        var costs = CostOption.Create();
        var target = new Option<FileInfo>("--out") { Description = "Sheet for a French Excel, ready for import-corrections --new-rows.", Required = true, HelpName = "FILE" };
        count.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1) result.AddError("--count: 1 or more was expected.");
        });
        var command = new Command("suggest", "Chooses the texts whose labels would teach a model most: where it wavers, spread over the categories, weighted by what a wrong answer costs.") { model, data, count, labelled, costs, target };
        return command.Runs("suggest --model artifacts/registry --data artifacts/retrain/unlabelled.csv --count 50 --out a-etiqueter.csv", output, (parsed, _) =>
        {
            OutputTarget.CheckFile(parsed.GetRequiredValue(target));
            var package = CommandRunner.Load(parsed.GetRequiredValue(model));
            var rows = LabelledDataReader.Read(parsed.GetValue(data).Paths(), Unlabelled);
            output.Faults(rows.LeftOut, $"Left out: {rows.LeftOut.Count} row(s):");
            var known = parsed.GetValue(labelled) is { Length: > 0 } files ? LabelledDataReader.Read(files.Paths()).Rows.CountBy(row => row.Request.Category).ToDictionary() : [];
            var chosen = new Suggester(package.Classifier, package.Manifest.Decision, parsed.GetRequiredValue(costs))
                .Choose([.. rows.Rows.Select(row => row.Request.Text)], parsed.GetValue(count), known);
            SuggestionSheet.Write(parsed.GetRequiredValue(target).FullName, rows, chosen);
            output.Line($"{chosen.Count} of {Figure.Count(rows.Rows.Count)} texts chosen, over {chosen.Select(suggestion => suggestion.First.Category).Distinct().Count()} categories. Written: {parsed.GetRequiredValue(target)}");
            return ExitCode.Done;
        });
    }
}
