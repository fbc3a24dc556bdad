using System.Globalization;
using Allo62.Model.Learning;
using Allo62.Model.Packaging;
using Allo62.Model.Registry;
using Allo62.Training.Commands;
using Allo62.Training.Corrections;
using Allo62.Training.Data;
using Allo62.Training.Evaluation;
using Allo62.Training.Evaluation.Results;
using Allo62.Training.Exports;
using Allo62.Training.Output;
using Allo62.Training.Quality;
using Allo62.Training.Registry;
using Allo62.Training.Reports;

namespace Allo62.Training.Retraining;

/// <summary>From raw exports to a measured candidate in the registry, stage by stage.</summary>
internal sealed class Retraining(RetrainOptions options, ReferenceData? reference, ConsoleOutput output, TimeProvider time)
{
    private const string MergedFile = "merged.csv";
    private const string MergeRefusedFile = "merge-refused.csv";
    private const string QualityFile = "quality.json";
    private const string RegisteredFile = "registered.json";
    private const string ReportFolder = "report";
    private const int Stages = 8;

    private readonly ModelRegistry _registry = new(options.Registry, time);

    public void Run(CancellationToken cancellation)
    {
        if (!options.DryRun) Directory.CreateDirectory(options.Work);
        var stages = new StageRunner(options.Work, output, Stages, options.DryRun);
        string[] known = [.. Given(options.Mapping), .. LearnedFrom().Take(1)];
        var champion = _registry.Champion;
        var log = In(ExportImport.LogFile);
        string[] logs = [.. options.Logs, .. options.Exports.Count > 0 ? [log] : Array.Empty<string>()];

        if (options.Exports.Count > 0)
            stages.Run("import", [.. options.Exports, .. known], [ExportImport.LogFile, ExportImport.UnlabelledFile, ExportImport.RefusedFile], "", () => Import(cancellation));
        else stages.Skip("import", "no export, logs alone.");
        stages.Run("merge", [.. logs, .. options.Corrections], [MergedFile, MergeRefusedFile], "", () => Merge(logs));
        stages.Run("validate", [In(MergedFile), .. known], [QualityFile], options.Allow.ToString(), Validate);
        stages.Run("split", [In(MergedFile)], [SplitFiles.Train, SplitFiles.Test, SplitFiles.Facts], options.Split.ToString(), Split);
        stages.Run("train", [In(SplitFiles.Train), .. LearnedFrom()], [Candidate.File, HeldOutLabel.File], Seed(), () => Train(cancellation));
        stages.Run("evaluate", [In(SplitFiles.Test), In(SplitFiles.Train), In(Candidate.File), .. known, .. Given(options.UrgencyData)],
            [EvaluationOutput.MetricsFile, EvaluationOutput.RowsFile, EvaluationOutput.UrgencyFile, EvaluationOutput.CorrectionsFile],
            $"{champion} {options.Costs} {Seed()}", () => Evaluate(champion, cancellation));
        stages.Run("report", [In(EvaluationOutput.MetricsFile), In(EvaluationOutput.RowsFile), In(HeldOutLabel.File), In(Candidate.File), .. known],
            [Path.Combine(ReportFolder, ModelReport.PageFile), Path.Combine(ReportFolder, ModelReport.JsonReport)], "", Report);
        stages.Run("register", [In(Candidate.File), In(EvaluationOutput.MetricsFile)], [RegisteredFile], Path.GetFullPath(options.Registry), Register);
    }

    private string Import(CancellationToken cancellation)
    {
        var counts = output.WithProgress(progress => new ExportImport(reference?.Catalogue).Run(options.Exports, options.Mapping, options.Work,
            rows => progress.Report(new TrainingProgress("rows read", rows, rows)), cancellation));
        ImportCommand.PrintFaults(output, counts, options.Work);
        return ImportCommand.Said(counts);
    }

    private string Merge(string[] logs)
    {
        var counts = new LogMerge([.. options.Corrections.SelectMany(CorrectionFile.Read)]).Run(logs, In(MergedFile), In(MergeRefusedFile));
        output.Faults(counts.Refused, $"Refused in merging, all of them in {In(MergeRefusedFile)}:");
        return $"{Figure.Count(counts.Rows)} rows, {Figure.Count(counts.Repeats)} repeats left out, {Figure.Count(counts.Corrected)} labels corrected, {Figure.Count(counts.Added)} rows added by corrections, {Figure.Count(counts.Masked)} texts masked anew";
    }

    private string Validate()
    {
        var report = new LogQuality(LabelledDataReader.Read([In(MergedFile)]), reference?.Catalogue.Categories.Select(category => category.Id).ToHashSet()).Check();
        JsonFile.Write(new FileInfo(In("quality-found.json")), report);
        var stopping = report.Findings.Where(LogQuality.StopsRetraining).ToArray();
        if (stopping.Length > 0 && !options.Allow)
        {
            throw new InvalidDatasetException(
            [
                .. stopping.Select(finding => new DataFault(In(MergedFile), 0, $"{finding.Check}: {finding.Count}, such as {finding.Places[0]}. {finding.Advice}")),
                new DataFault(In("quality-found.json"), 0, "has all findings; --allow goes on in spite of them."),
            ]);
        }
        File.Move(In("quality-found.json"), In(QualityFile), overwrite: true);
        return $"{report.Verdict}, {report.Findings.Count} finding(s) in {In(QualityFile)}";
    }

    private string Split()
    {
        var facts = SplitFiles.Write(In(MergedFile), options.Work, options.Split);
        var days = facts.From is null ? "" : $" ({facts.From} to {facts.To})";
        return $"{facts.Kind}: {Figure.Count(facts.TrainRows)} rows to learn from, {Figure.Count(facts.TestRows)} to measure on{days}; {Figure.Count(facts.MovedTogether)} kept beside their twins";
    }

    private string Train(CancellationToken cancellation)
    {
        var data = LabelledDataReader.Read([In(SplitFiles.Train)]);
        if (Sentences() is { } sentences) data = data.And(sentences);
        var set = TrainingSet.From(data);
        output.Faults(set.LeftOut, $"Left out of training: {set.LeftOut.Count} row(s):");
        var requests = set.Requests;
        var model = output.WithProgress(progress => new IntentTrainer(Training(), reference?.Urgency).Train(requests, progress, cancellation));
        foreach (var economy in model.Economies) output.Line($"Because the rows are many: {economy}");
        var heldOut = EvaluationMetrics.Of(Evaluator.HeldOut(model, requests));
        var learned = requests.Count(request => !request.IsFromCatalogue);
        JsonFile.WriteLines(In(HeldOutLabel.File), HeldOutLabel.Of(model, data, set.Rows));
        var folder = In(Candidate.Folder);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        var package = ModelPackageWriter.Write(model, TrainingProvenance.Of(data, set, heldOut, time.GetUtcNow()), folder);
        var candidate = new Candidate(Path.GetFileName(package.Path), package.Manifest.ModelVersion, learned, heldOut.Accuracy);
        JsonFile.Write(new FileInfo(In(Candidate.File)), candidate);
        var beside = requests.Count > learned ? $" and {Figure.Count(requests.Count - learned)} sentences of the catalogue" : "";
        return $"{candidate.Version}, {Figure.Count(candidate.Rows)} rows{beside}, {package.Manifest.Categories.Count} categories, {Figure.Megabytes(package.Bytes)}";
    }

    private string Evaluate(string? championVersion, CancellationToken cancellation)
    {
        var candidate = JsonFile.Read<Candidate>(In(Candidate.File));
        var package = ModelPackage.Load(PackagePath(candidate));
        var champion = championVersion is null ? null : ModelPackage.Load(_registry.ChampionPath()!);
        var test = LabelledDataReader.Read([In(SplitFiles.Test)]);
        var facts = JsonFile.Read<SplitFacts>(In(SplitFiles.Facts)) with { RandomAccuracy = Estimate.Share((long)Math.Round(candidate.HeldOutAccuracy * candidate.Rows), candidate.Rows) };
        var outOfFold = facts.Kind != "kFold" ? null
            : output.WithProgress(progress => FoldEvaluation.Score(test, Sentences(), options.Split, Training(), progress, cancellation));
        var measured = new EvaluationOptions
        {
            Costs = options.Costs,
            Seed = options.Seed,
            Detector = reference?.Detector,
            Population = reference?.Population ?? new Dictionary<string, int>(),
            UrgencyRows = options.UrgencyData is { } levels ? LabelledDataReader.ReadLevels(levels) : null,
        };
        var corrected = CorrectionReading.Of(LabelledDataReader.Read([In(SplitFiles.Train)]), package, champion);
        var evaluation = new ModelEvaluation(measured).Run(package, champion, test, facts, outOfFold, corrected);
        if (champion is not null)
        {
            var (comparison, flips) = Comparing.Run(champion, package, test);
            JsonFile.WriteLines(In(Comparing.FlipsFile), flips);
            JsonFile.Write(new FileInfo(In(Comparing.ComparisonFile)), comparison);
        }
        evaluation.Write(new DirectoryInfo(options.Work));
        EvaluationLines.Print(output, evaluation.Result);
        return $"accuracy {Figure.Share(evaluation.Result.Headline.Accuracy.Value)}" + (champion is null ? "" : $", champion {Figure.Share(evaluation.Result.Headline.Accuracy.Champion!.Value)}");
    }

    private string Report()
    {
        var package = ModelPackage.Load(PackagePath(JsonFile.Read<Candidate>(In(Candidate.File))));
        var input = ReportInput.FromFiles(package, options.Work, time.GetUtcNow()) with
        {
            Catalogue = reference?.Catalogue, Train = LabelledDataReader.Read([In(SplitFiles.Train)]), HeldOut = [.. JsonFile.ReadLines<HeldOutLabel>(In(HeldOutLabel.File))],
        };
        ModelReport.Write(input, Directory.CreateDirectory(In(ReportFolder)));
        return $"for the analysts: {Path.Combine(In(ReportFolder), ModelReport.PageFile)}";
    }

    private string Register()
    {
        var candidate = JsonFile.Read<Candidate>(In(Candidate.File));
        var result = JsonFile.Read<EvaluationResult>(In(EvaluationOutput.MetricsFile));
        if (_registry.PathOf(candidate.Version) is null) _registry.Add(File.ReadAllBytes(PackagePath(candidate)));
        var package = ModelPackage.Load(_registry.PathOf(candidate.Version)!);
        ModelCard.Write(_registry, package, result, reference?.Catalogue);
        JsonFile.Write(new FileInfo(In(RegisteredFile)), new { candidate.Version, Registry = _registry.Folder });
        return $"{candidate.Version} is in the registry. In service: {_registry.Champion ?? "none yet"}";
    }

    /// <summary>What the model learns from beside the log: a changed catalogue is another lesson.</summary>
    private string[] LearnedFrom() => options.Catalogue is { } path ? ReferenceData.Files(path) : [];

    private LabelledData? Sentences() => reference is null ? null : CatalogueRows.Of(reference.Catalogue, options.Catalogue!);

    private string PackagePath(Candidate candidate) => Path.Combine(In(Candidate.Folder), candidate.Package);

    private TrainingOptions Training() => new() { Seed = options.Seed };

    private string Seed() => options.Seed.ToString(CultureInfo.InvariantCulture);

    private static string[] Given(string? path) => path is null ? [] : [path];

    private string In(string name) => Path.Combine(options.Work, name);
}
