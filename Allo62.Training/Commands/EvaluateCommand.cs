using System.CommandLine;
using Allo62.Training.Data;
using Allo62.Training.Evaluation;
using Allo62.Training.Output;

namespace Allo62.Training.Commands;

/// <summary><c>allo62 evaluate</c>: every figure of a package on labelled rows.</summary>
internal static class EvaluateCommand
{
    public static Command Create(ConsoleOutput output, TimeProvider time)
    {
        var model = CommandRunner.Model();
        var data = CommandRunner.Data("Labelled CSV files (columns text,category).");
        var champion = new Option<FileInfo?>("--champion") { Description = "The package in service: measured on the same rows, beside each figure.", HelpName = "PACKAGE" };
        var catalogue = new Option<FileInfo?>("--catalogue") { Description = "The catalogue: its folder holds urgency.json and commune-population.csv.", HelpName = "FILE" };
        var urgency = new Option<FileInfo?>("--urgency-data") { Description = "Rows with a known urgency (columns text,level); needs --catalogue.", HelpName = "FILE" };
        var costs = CostOption.Create();
        var folder = new Option<DirectoryInfo?>("--out") { Description = $"Write {EvaluationOutput.MetricsFile} and the rows, {EvaluationOutput.RowsFile}, into this folder.", HelpName = "DIR" };
        var json = new Option<FileInfo?>("--json") { Description = $"Write the figures alone to this file, as in {EvaluationOutput.MetricsFile}.", HelpName = "FILE" };
        var command = new Command("evaluate", "Measures a model on labelled rows that it was not trained on.") { model, data, champion, catalogue, urgency, costs, folder, json };
        return command.Runs("evaluate --model artifacts/models --data data/test/requests.csv", output, (parsed, _) =>
        {
            var package = CommandRunner.Load(parsed.GetRequiredValue(model));
            var before = parsed.GetValue(champion) is { } inService ? CommandRunner.Load(inService) : null;
            var rows = LabelledDataReader.Read(parsed.GetRequiredValue(data).Select(file => file.ToString()));
            output.Faults(rows.LeftOut, $"Left out: {rows.LeftOut.Count} row(s):");
            OutputTarget.CheckFile(parsed.GetValue(json));
            if (parsed.GetValue(folder) is { } target) OutputTarget.CheckFolder(target);
            var reference = parsed.GetValue(catalogue) is { } file ? ReferenceData.Read(file.ToString(), time) : null;
            if (parsed.GetValue(urgency) is not null && reference?.Detector is null)
                throw new WrongUsageException("--urgency-data needs --catalogue with an urgency.json in its folder.");
            KnownLabels.Check(output, package.Classifier.Categories, rows);
            var options = new EvaluationOptions
            {
                Costs = parsed.GetRequiredValue(costs),
                Detector = reference?.Detector,
                Population = reference?.Population ?? new Dictionary<string, int>(),
                UrgencyRows = parsed.GetValue(urgency) is { } levels ? LabelledDataReader.ReadLevels(levels.ToString()) : null,
            };
            var evaluation = new ModelEvaluation(options).Run(package, before, rows);
            EvaluationLines.Print(output, evaluation.Result);
            if (parsed.GetValue(folder) is { } into) evaluation.Write(into);
            JsonFile.Write(parsed.GetValue(json), evaluation.Result);
            return ExitCode.Done;
        });
    }
}
