using System.Text.Json.Nodes;
using Allo62.Model.Packaging;
using Allo62.Model.Registry;
using Allo62.Tests.Shared;

namespace Allo62.Training.Tests.Retraining;

public sealed class RetrainTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Retrain_FirstExport_CandidateInTheRegistryWithItsCard()
    {
        var run = Retrain();
        var metrics = JsonNode.Parse(File.ReadAllText(Work("metrics.json")))!;
        var version = (string)metrics["model"]!["version"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Error);
            Assert.That(run.Output, Does.Contain("[1/8] import: 60 rows").And.Contain("[8/8] register: " + version));
            Assert.That((string)metrics["split"]!["kind"]!, Is.EqualTo("kFold"));
            Assert.That((int)metrics["rows"]!, Is.EqualTo(60), "few rows are all measured, each by a model that did not learn it");
            Assert.That((double)metrics["headline"]!["accuracy"]!["value"]!, Is.LessThan(1), "out of fold");
            Assert.That(metrics["champion"], Is.Null);
            Assert.That(File.ReadAllText(Path.Combine(_folder.File("registry"), version + ".md")), Does.StartWith($"# Modèle {version}").And.Contain("export.csv").Or.Contain("train.csv"));
            Assert.That(new ModelRegistry(_folder.File("registry"), TimeProvider.System).Champion, Is.Null, "nothing is put into service by itself");
            Assert.That(File.Exists(Work("report/rapport.html")), Is.True);
            Assert.That(JsonNode.Parse(File.ReadAllText(Work("report/rapport.json")))!["suspects"]!.AsArray(), Has.All.Matches<JsonNode>(suspect => (bool)suspect!["row"]!["inTraining"]!),
                "with k-fold the model has learnt the measured rows: only out-of-fold readings can doubt a label");
        }
    }

    [Test]
    public void Retrain_Again_NothingToDo()
    {
        Retrain();
        var again = Retrain();
        Assert.That(again.Output.Split('\n').Where(line => line.StartsWith('[')), Has.Exactly(8).Items.And.All.Contains("unchanged since its last run"));
    }

    [Test]
    public void Retrain_InterruptedAfterTheSplit_GoesOnWithTraining()
    {
        Retrain();
        var state = JsonNode.Parse(File.ReadAllText(Work("stages.json")))!.AsObject();
        foreach (var stage in new[] { "train", "evaluate", "register" }) state.Remove(stage);
        File.WriteAllText(Work("stages.json"), state.ToJsonString());
        var again = Retrain();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.Output, Does.Contain("[4/8] split: unchanged").And.Match(@"\[5/8\] train: \d{8}-"));
            Assert.That(again.ExitCode, Is.EqualTo(ExitCode.Done), again.Error);
        }
    }

    [Test]
    public void Retrain_DryRun_WritesNothing()
    {
        var run = Retrain("--dry-run");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Output, Does.Contain("[1/8] import: would run on export.csv").And.Contain("[8/8] register: would run, after the stage before it"));
            Assert.That(Directory.Exists(_folder.File("work")) || Directory.Exists(_folder.File("registry")), Is.False);
        }
    }

    [Test]
    public void Retrain_WithCorrections_LearnsThemAndSaysSo()
    {
        Retrain();
        var ids = File.ReadAllLines(Work("log.csv")).Skip(1).Take(3).Select(line => line.Split(',')[0]);
        var corrections = _folder.Write("corrections.csv", "id,category,by,at,why,text\n" + string.Concat(ids.Select(id => $"{id},rsa,ab,2026-11-24,frontière,\n")));
        var run = Retrain("--corrections", corrections);
        var metrics = JsonNode.Parse(File.ReadAllText(Work("metrics.json")))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Output, Does.Contain("[1/8] import: unchanged").And.Contain("3 labels corrected"));
            Assert.That((int)metrics["corrections"]!["rows"]!, Is.EqualTo(3));
            Assert.That((int)metrics["corrections"]!["learned"]!, Is.EqualTo(3));
            Assert.That(File.ReadAllLines(Work("corrections.jsonl")), Has.Length.EqualTo(3));
        }
    }

    [Test]
    public void Retrain_WithChampion_MeasuredBesideIt()
    {
        new ModelRegistry(_folder.File("registry"), TimeProvider.System).Add(File.ReadAllBytes(SamplePackage.Path));
        var registry = new ModelRegistry(_folder.File("registry"), TimeProvider.System);
        registry.Promote(registry.List()[0].Version, "test");
        Retrain();
        var metrics = JsonNode.Parse(File.ReadAllText(Work("metrics.json")))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)metrics["champion"]!["version"]!, Is.EqualTo(registry.Champion));
            Assert.That((double)metrics["headline"]!["accuracy"]!["champion"]!["value"]!, Is.EqualTo(1), "the sample model learned these rows");
            Assert.That((double)metrics["headline"]!["accuracy"]!["change"]!["high"]!, Is.LessThan(0));
        }
    }

    [Test]
    public void Retrain_LogThatWasNotAnonymised_MaskedBeforeAnythingIsStored()
    {
        var log = _folder.Write("log.csv", "text,category\n" + string.Concat(SampleRequests.All.Select(row => $"\"{row.Text}, rappeler Mme Motsecret au 06 12 34 56 78\",{row.Category}\n")));
        var run = ConsoleRun.Of("retrain", "--data", log, "--registry", _folder.File("registry"), "--work", _folder.File("work"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Output, Does.Contain("[1/8] import: no export").And.Contain("60 texts masked anew"));
            Assert.That(string.Concat(Directory.GetFiles(_folder.File("work")).Select(File.ReadAllText)) + run.Output + run.Error, Does.Not.Contain("Motsecret").And.Not.Contain("06 12"));
        }
    }

    [Test]
    public void Retrain_CategoryOfNoCatalogue_StopsAndSaysWhatToDo()
    {
        var log = _folder.WriteRows("log.csv", SampleRequests.All.Select(row => row.Category == "routes" ? row with { Category = "route" } : row));
        var run = ConsoleRun.Of("retrain", "--data", log, "--registry", _folder.File("registry"), "--work", _folder.File("work"), "--catalogue", Path.Combine(AppContext.BaseDirectory, "data", "catalogue.json"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.BadData));
            Assert.That(run.Error, Does.Contain("categories that the catalogue does not have: 12").And.Contain("--allow goes on"));
        }
    }

    /// <summary>A category that no call was about yet is known from the catalogue alone, as after <c>train --catalogue</c>.</summary>
    [Test]
    public void Retrain_WithCatalogue_LearnsItsSentencesToo()
    {
        var catalogue = SmallCatalogue.Write(_folder.Path, "retraite");
        var run = Retrain("--catalogue", catalogue);
        var version = (string)JsonNode.Parse(File.ReadAllText(Work("metrics.json")))!["model"]!["version"]!;
        var package = ModelPackage.Load(new ModelRegistry(_folder.File("registry"), TimeProvider.System).PathOf(version)!);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Error);
            Assert.That(run.Output, Does.Match(@"\[5/8\] train: .*, 60 rows and \d+ sentences of the catalogue"));
            Assert.That(package.Classifier.Classify("pension de réversion et relevé de carrière").Top.Category, Is.EqualTo("retraite"));
            Assert.That(package.Manifest.Data.Select(source => source.File), Has.Member("catalogue.json"));
            Assert.That(File.ReadAllLines(Work("held-out.jsonl")), Has.Length.EqualTo(60), "the catalogue's sentences are not measured on");
        }
    }

    [Test]
    public void Retrain_CatalogueChanged_TrainsAnew()
    {
        Retrain("--catalogue", SmallCatalogue.Write(_folder.Path, "retraite"));
        var again = Retrain("--catalogue", SmallCatalogue.Write(_folder.Path, "impots"));
        Assert.That(again.Output, Does.Match(@"\[5/8\] train: \d{8}-").And.Contain("[4/8] split: unchanged"));
    }

    private string Work(string name) => Path.Combine(_folder.File("work"), name);

    private ConsoleRun Retrain(params string[] more)
    {
        var export = _folder.File("export.csv");
        if (!File.Exists(export))
            _folder.Write("export.csv", "Date;Motif;Verbatim\r\n" + string.Concat(SampleRequests.All.Select((row, i) => $"{1 + i % 28:00}/0{1 + i / 28}/2026 10:00;{row.Category};\"{row.Text}\"\r\n")));
        return ConsoleRun.Of(["retrain", "--export", export, "--registry", _folder.File("registry"), "--work", _folder.File("work"), .. more]);
    }
}
