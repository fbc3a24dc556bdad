using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Allo62.Tests.Shared;

namespace Allo62.Training.Tests.Commands;

public sealed partial class ConsoleTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [GeneratedRegex(@"\d{8}-[0-9a-f]{10}")]
    private static partial Regex Version { get; }

    [GeneratedRegex(" {2,}")]
    private static partial Regex SeveralSpaces { get; }

    [GeneratedRegex(@"\d+\.\d+")]
    private static partial Regex Decimal { get; }

    [Test]
    public void Train_SampleRequests_WritesPackageAndFigures()
    {
        var run = ConsoleRun.Of("train", "--data", Data(), "--out", _folder.File("models"), "--json", _folder.File("train.json"), "--seed", "7");
        var json = JsonNode.Parse(File.ReadAllText(_folder.File("train.json")))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done));
            Assert.That(run.Output, Does.Contain("rows").And.Contain("held-out accuracy").And.Contain("always the most frequent category").And.Contain("package size"));
            Assert.That((int)json["rows"]!, Is.EqualTo(60));
            Assert.That((double)json["heldOut"]!["majorityAccuracy"]!, Is.EqualTo(0.2).Within(1e-9));
            Assert.That(File.Exists((string)json["package"]!), Is.True);
            Assert.That(Directory.GetFiles(_folder.File("models")), Has.Length.EqualTo(1));
        }
    }

    [Test]
    public void Train_CatalogueAlone_WritesAPackageThatKnowsEveryCategory()
    {
        // Alone in a folder of its own: beside urgency.json urgency would be learned too, which this test is not about.
        var source = Path.Combine(AppContext.BaseDirectory, "data");
        foreach (var name in new[] { "catalogue.json", "communes.csv", "offices.json" }) File.Copy(Path.Combine(source, name), _folder.File(name));
        var run = ConsoleRun.Of("train", "--catalogue", _folder.File("catalogue.json"), "--out", _folder.File("models"));
        var package = Directory.GetFiles(_folder.File("models")).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Error);
            Assert.That(Model.Packaging.ModelPackage.Load(package).Classifier.Categories, Has.Count.EqualTo(55));
            Assert.That(ConsoleRun.Of("classify", "--model", package, "mon RSA a été suspendu").Output.Split('\t')[1], Does.StartWith("rsa "));
        }
    }

    [Test]
    public void Train_NeitherDataNorCatalogue_IsWrongUsage()
    {
        var run = ConsoleRun.Of("train", "--out", _folder.File("models"));
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((ExitCode.WrongUsage, "Nothing to learn from: name --data FILE, --catalogue FILE or both.\n")));
    }

    [Test]
    public void Classify_Text_GoldenLine()
    {
        var run = ConsoleRun.Of("classify", "--model", SamplePackage.Path, "mon rsa est suspendu");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done));
            Assert.That(Decimal.Replace(run.Output, "N").Split('\t')[1], Is.EqualTo("rsa N"));
            Assert.That(run.Output.TrimEnd().Split('\t'), Has.Length.EqualTo(4));
        }
    }

    [Test]
    public void Classify_StandardInput_OneLineEach()
    {
        var run = ConsoleRun.With("mon rsa est suspendu\ntrou sur la D939\n\n", "classify", "--model", SamplePackage.Path, "-", "--json", _folder.File("answers.json"));
        var json = JsonNode.Parse(File.ReadAllText(_folder.File("answers.json")))!.AsArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Output.TrimEnd('\n').Split('\n'), Has.Length.EqualTo(2), "the blank line is no text");
            Assert.That((string)json[1]!["ranked"]![0]!["category"]!, Is.EqualTo("routes"));
        }
    }

    [Test]
    public void Evaluate_SampleRequests_GoldenText()
    {
        var run = ConsoleRun.Of("evaluate", "--model", SamplePackage.Path, "--data", Data());
        var lines = Decimal.Replace(Version.Replace(run.Output, "VERSION"), "N").Split('\n').Select(line => SeveralSpaces.Replace(line, " ")).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done));
            Assert.That(lines.Take(17), Is.EqualTo(new[]
            {
                "Evaluated VERSION on 60 rows (given split)",
                "Figures, 95 % intervals",
                " figure value interval always most frequent champion change",
                " accuracy N N–N N",
                " macro F1 N N–N N",
                " right among first three N N–N N",
                " calibration error (ECE) N N–N N",
                " routed (set for 5 % misrouted) N N–N N",
                " misrouted among routed N N–N N",
                " answered with a choice N N–N N",
                " handed to a human N N–N N",
                " calls per request N N–N N",
                "What became of the requests",
                " outcome requests share calls",
                " right route 0 N (N–N) 0",
                " wrong route 0 N (N–N) 0",
                " choice of two or three 0 N (N–N) 0",
            }));
        }
    }

    [Test]
    public void Benchmark_WithOutOfScope_FixedJsonNames()
    {
        var outside = _folder.Write("outside.csv", "text\n" + string.Concat(SampleRequests.All.Where(row => row.Category == "hors_perimetre").Select(row => row.Text + "\n")));
        var inside = _folder.WriteRows("inside.csv", SampleRequests.All.Where(row => row.Category != "hors_perimetre"));
        var run = ConsoleRun.Of("benchmark", "--train", inside, "--test", inside, "--validation", inside, "--out-of-scope-train", outside,
            "--out-of-scope-validation", outside, "--out-of-scope-test", outside, "--json", _folder.File("result.json"));
        var json = JsonNode.Parse(File.ReadAllText(_folder.File("result.json")))!.AsObject();
        string[] fixedNames =
        [
            "accuracy", "macroF1", "top3", "ece", "coverageAt5PctError", "majorityAccuracy", "outOfScope", "medianMicroseconds", "trainSeconds",
            "packageBytes", "peakMegabytes", "trainRows", "testRows", "classes", "seed",
        ];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Error);
            Assert.That(json.Select(member => member.Key), Is.SupersetOf(fixedNames));
            Assert.That(json["outOfScope"]!.AsObject().Select(member => member.Key), Is.EquivalentTo(new[] { "auroc", "inScopeAccuracy", "recall" }));
            Assert.That((int)json["trainRows"]!, Is.EqualTo(60));
            Assert.That((int)json["testRows"]!, Is.EqualTo(48));
            Assert.That((double)json["accuracy"]!, Is.GreaterThan(0.9));
        }
    }

    [Test]
    public void Benchmark_WithoutOutOfScope_IsNull()
    {
        ConsoleRun.Of("benchmark", "--train", Data(), "--test", Data(), "--json", _folder.File("result.json"));
        Assert.That(JsonNode.Parse(File.ReadAllText(_folder.File("result.json")))!["outOfScope"], Is.Null);
    }

    [TestCase("train")]
    [TestCase("evaluate", "--model")]
    [TestCase("nonsense")]
    [TestCase("train", "--data", "x.csv", "--out", "y", "--seed", "abc")]
    public void Run_WrongUsage_ExitsWithTwo(params string[] arguments) =>
        Assert.That(ConsoleRun.Of(arguments).ExitCode, Is.EqualTo(ExitCode.WrongUsage));

    [TestCase("train")]
    [TestCase("evaluate")]
    [TestCase("robustness")]
    [TestCase("classify")]
    [TestCase("benchmark")]
    public void Help_EveryCommand_ShowsAnExample(string command)
    {
        var run = ConsoleRun.Of(command, "--help");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done));
            Assert.That(run.Output, Does.Contain($"Example:").And.Contain($"allo62 {command} "));
        }
    }

    [Test]
    public void Evaluate_DamagedPackage_ExitsWithThree()
    {
        var damaged = _folder.Write("damaged.allo62", File.ReadAllBytes(SamplePackage.Path)[..^5]);
        var run = ConsoleRun.Of("evaluate", "--model", damaged, "--data", Data());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.BadData));
            Assert.That(run.Error, Does.Contain("damaged.allo62").And.Contain("refused"));
        }
    }

    [Test]
    public void Evaluate_SampleRequests_GoldenFigures()
    {
        ConsoleRun.Of("evaluate", "--model", SamplePackage.Path, "--data", Data(), "--json", _folder.File("result.json"));
        var metrics = JsonNode.Parse(File.ReadAllText(_folder.File("result.json")))!;
        var headline = metrics["headline"]!;
        using (Assert.EnterMultipleScope())
        {
            // The rows it was trained on: all right, and by hand 12 of 60 for the most frequent of five equal categories.
            Assert.That((double)headline["accuracy"]!["value"]!, Is.EqualTo(1));
            Assert.That((double)headline["macroF1"]!["value"]!, Is.EqualTo(1));
            Assert.That((double)headline["top3"]!["value"]!, Is.EqualTo(1));
            Assert.That((double)headline["accuracy"]!["majority"]!, Is.EqualTo(0.2).Within(1e-9));
            Assert.That((int)metrics["rows"]!, Is.EqualTo(60));
            Assert.That(metrics["categories"]!.AsArray(), Has.Count.EqualTo(5));
        }
    }

    [Test]
    public void Classify_TextThatBeginsWithAt_IsAText()
    {
        var run = ConsoleRun.Of("classify", "--model", SamplePackage.Path, "@mairie motsecret");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done));
            Assert.That(run.Output + run.Error, Does.Not.Contain("motsecret"));
        }
    }

    [Test]
    public void Classify_ModelFolder_TakesTheNewest() =>
        Assert.That(ConsoleRun.Of("classify", "--model", Path.GetDirectoryName(SamplePackage.Path)!, "mon rsa").ExitCode, Is.EqualTo(ExitCode.Done));

    [Test]
    public void Train_OutputThatCannotBe_IsWrongUsageBeforeTraining()
    {
        var run = ConsoleRun.Of("train", "--data", Data(), "--out", _folder.Write("file", "x"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.WrongUsage));
            Assert.That(run.Error, Does.Contain("a folder was expected").And.Not.Contain("training:"));
        }
    }

    [TestCase("--validation")]
    [TestCase("--out-of-scope-validation")]
    [TestCase("--out-of-scope-train")]
    public void Benchmark_FileWithoutItsPartner_IsWrongUsage(string option) =>
        Assert.That(ConsoleRun.Of("benchmark", "--train", Data(), "--test", Data(), option, Data()).ExitCode, Is.EqualTo(ExitCode.WrongUsage));

    [Test]
    public void Evaluate_ForeignLabels_SaysSo()
    {
        var run = ConsoleRun.Of("evaluate", "--model", SamplePackage.Path, "--data", _folder.Write("foreign.csv", "text,category\nmon rsa,ailleurs\n"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.BadData));
            Assert.That(run.Error, Does.Contain("knows none of the categories"));
        }
    }

    [Test]
    public void Write_SeveralAtOnce_AllSucceed()
    {
        var paths = Enumerable.Range(0, 4).AsParallel().WithDegreeOfParallelism(4)
            .Select(_ => Model.Packaging.ModelPackageWriter.Write(SamplePackage.Model.Value, SamplePackage.Provenance, _folder.File("same")).Path).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(paths.Distinct().Count(), Is.EqualTo(1));
            Assert.That(Directory.GetFiles(_folder.File("same")), Has.Length.EqualTo(1));
        }
    }

    private string Data() => _folder.WriteRows("data.csv", SampleRequests.All);
}
