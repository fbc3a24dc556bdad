using System.CommandLine;
using Allo62.Model.Learning;
using Allo62.Model.Packaging;
using Allo62.Training.Data;
using Allo62.Training.Evaluation;
using Allo62.Training.Output;
using Allo62.Training.Reports;

namespace Allo62.Training.Commands;

/// <summary><c>allo62 report</c>: what goes wrong, why, and what to do, as one French page.</summary>
internal static class ReportCommand
{
    public static Command Create(ConsoleOutput output, TimeProvider time)
    {
        var model = CommandRunner.Model();
        var data = CommandRunner.Data("Labelled CSV files that the model was not trained on.");
        var folder = new Option<DirectoryInfo>("--out") { Description = $"Folder for {ModelReport.PageFile}, {ModelReport.JsonReport} and the CSV files.", Required = true, HelpName = "DIR" };
        var champion = new Option<FileInfo?>("--champion") { Description = "The package in service: the report says whether this one is better.", HelpName = "PACKAGE" };
        var train = new Option<FileInfo[]>("--train") { Description = "The rows it was trained on: nearest examples, drift, corrections learned.", AllowMultipleArgumentsPerToken = true, HelpName = "FILE" };
        var labels = new Option<bool>("--check-labels") { Description = "Also look for wrong labels among the rows of --train; trains models on parts of them, as long as a training." };
        var catalogue = FileAndFolderOptions.Catalogue();
        var urgency = new Option<FileInfo?>("--urgency-data") { Description = "Rows with a known urgency (columns text,level); needs --catalogue.", HelpName = "FILE" };
        var costs = CostOption.Create();
        var command = new Command("report", "Writes a report for analysts, in French: one page that opens from disk, with CSV and JSON of the same.")
        {
            model, data, folder, champion, train, labels, catalogue, urgency, costs,
        };
        return command.Runs("report --model artifacts/models --data data/test/requests.csv --train data/log/*.csv --catalogue data/catalogue.json --out artifacts/report", output, (parsed, cancellation) =>
        {
            var target = parsed.GetRequiredValue(folder);
            var trainFiles = parsed.GetValue(train).Paths();
            if (parsed.GetValue(labels) && trainFiles.Length == 0) throw new WrongUsageException("--check-labels needs --train.");
            var package = CommandRunner.Load(parsed.GetRequiredValue(model));
            var before = parsed.GetValue(champion) is { } inService ? CommandRunner.Load(inService) : null;
            var rows = LabelledDataReader.Read(parsed.GetRequiredValue(data).Paths());
            output.Faults(rows.LeftOut, $"Left out: {rows.LeftOut.Count} row(s):");
            OutputTarget.CheckFolder(target);
            KnownLabels.Check(output, package.Classifier.Categories, rows);
            var reference = parsed.GetValue(catalogue) is { } file ? ReferenceData.Read(file.ToString(), time) : null;
            if (parsed.GetValue(urgency) is not null && reference?.Detector is null)
                throw new WrongUsageException("--urgency-data needs --catalogue with an urgency.json in its folder.");
            var learned = trainFiles.Length == 0 ? null : LabelledDataReader.Read(trainFiles);
            var heldOut = parsed.GetValue(labels) ? HeldOut(output, learned!, package, cancellation) : [];
            var options = new EvaluationOptions
            {
                Costs = parsed.GetRequiredValue(costs),
                Detector = reference?.Detector,
                Population = reference?.Population ?? new Dictionary<string, int>(),
                UrgencyRows = parsed.GetValue(urgency) is { } levels ? LabelledDataReader.ReadLevels(levels.ToString()) : null,
            };
            var evaluation = new ModelEvaluation(options).Run(package, before, rows, corrected: learned is null ? null : CorrectionReading.Of(learned, package, before));
            cancellation.ThrowIfCancellationRequested();
            var content = ModelReport.Write(
                new ReportInput(package, evaluation.Result, [.. evaluation.Rows], evaluation.UrgencyRows, evaluation.Corrected, time.GetUtcNow())
                {
                    Catalogue = reference?.Catalogue, Train = learned, HeldOut = heldOut,
                }, target);
            output.Line($"{Figure.Count(content.Rows.Count)} rows, {Figure.Count(content.Errors.Count)} errors, {Figure.Count(content.MissedUrgencies.Count)} emergencies without alert, "
                + $"{Figure.Count(content.Suspects.Count(suspect => suspect.IsConfident))} suspected labels, {Figure.Count(content.Topics.Count)} topics without answer");
            output.Line($"Written: {Path.Combine(target.ToString(), ModelReport.PageFile)}");
            return ExitCode.Done;
        });
    }

    /// <summary>The same training as that of the package, for its out-of-fold probabilities.</summary>
    private static HeldOutLabel[] HeldOut(ConsoleOutput output, LabelledData learned, ModelPackage package, CancellationToken cancellation)
    {
        var set = TrainingSet.From(learned);
        var options = new TrainingOptions { Seed = package.Manifest.Seed, NGrams = package.Manifest.NGrams };
        var model = output.WithProgress(progress => new IntentTrainer(options).Train(set.Requests, progress, cancellation));
        return [.. HeldOutLabel.Of(model, learned, set.Rows)];
    }
}
