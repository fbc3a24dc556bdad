using System.CommandLine;
using System.Diagnostics;
using Allo62.Model.Learning;
using Allo62.Model.Packaging;
using Allo62.Training.Data;
using Allo62.Training.Evaluation;
using Allo62.Training.Output;

namespace Allo62.Training.Commands;

/// <summary><c>allo62 train</c>: labelled rows → model package.</summary>
internal static class TrainCommand
{
    public static Command Create(ConsoleOutput output, TimeProvider time)
    {
        var data = new Option<FileInfo[]>("--data")
        {
            Description = "Labelled CSV files (columns text,category); not needed with --catalogue.", AllowMultipleArgumentsPerToken = true, HelpName = "FILE",
        };
        var folder = new Option<DirectoryInfo>("--out") { Description = "Folder for the package.", Required = true, HelpName = "DIR" };
        var catalogue = new Option<FileInfo?>("--catalogue")
        {
            Description = "Catalogue whose sentences are learned from too: enough to begin without a log. Urgency is learned where its folder holds urgency.json and urgency-examples.csv.",
            HelpName = "FILE",
        };
        var seed = new Option<int>("--seed") { Description = "Seed of everything drawn by chance.", DefaultValueFactory = _ => new TrainingOptions().Seed };
        var json = CommandRunner.Json();
        var command = new Command("train", "Trains a model and writes it as one package, with its held-out figures.") { data, catalogue, folder, seed, json };
        return command.Runs("train --data data/log/*.csv --catalogue data/catalogue.json --out artifacts/models", output, (parsed, cancellation) =>
            Run(output, time, parsed.GetValue(data) ?? [], parsed.GetValue(catalogue), parsed.GetRequiredValue(folder),
                new TrainingOptions { Seed = parsed.GetValue(seed) }, parsed.GetValue(json), cancellation));
    }

    private static int Run(
        ConsoleOutput output, TimeProvider time, FileInfo[] files, FileInfo? catalogue, DirectoryInfo folder, TrainingOptions options,
        FileInfo? json, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        if (files.Length == 0 && catalogue is null) throw new WrongUsageException("Nothing to learn from: name --data FILE, --catalogue FILE or both.");
        var reference = catalogue is null ? null : ReferenceData.Read(catalogue.ToString(), time);
        var data = LabelledDataReader.Read(files.Select(file => file.ToString()));
        if (reference is not null) data = data.And(CatalogueRows.Of(reference.Catalogue, catalogue!.ToString()));
        var set = TrainingSet.From(data);
        var lesson = reference?.Urgency;
        OutputTarget.CheckFolder(folder);
        OutputTarget.CheckFile(json);
        DataFault[] leftOut = [.. data.LeftOut, .. set.LeftOut];
        var model = output.WithProgress(progress => new IntentTrainer(options, lesson).Train(set.Requests, progress, cancellation));
        var metrics = EvaluationMetrics.Of(Evaluator.HeldOut(model, set.Requests));
        cancellation.ThrowIfCancellationRequested();
        var package = ModelPackageWriter.Write(model, TrainingProvenance.Of(data, set, metrics, time.GetUtcNow()), folder.FullName);

        output.Faults(leftOut, $"Left out: {leftOut.Length} row(s):");
        var result = TrainResult.Of(package, metrics, leftOut.Length, clock.Elapsed.TotalSeconds);
        output.Figures("Trained", result.Figures());
        foreach (var economy in model.Economies) output.Line($"Because the rows are many: {economy}");
        output.Line("Held-out answers come from models and calibrations that had not seen the row. Thresholds were chosen on these same answers:");
        output.Line("routed and misrouted are a little better here than on new rows. Measure those with evaluate.");
        JsonFile.Write(json, result);
        return ExitCode.Done;
    }
}
