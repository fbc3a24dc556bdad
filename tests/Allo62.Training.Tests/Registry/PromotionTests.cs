using System.Diagnostics;
using System.Text.Json.Nodes;
using Allo62.Model.Learning;
using Allo62.Model.Packaging;
using Allo62.Model.Registry;
using Allo62.Tests.Shared;

namespace Allo62.Training.Tests.Registry;

/// <summary>The registry's commands, with a good model and one that learned wrong labels.</summary>
public sealed class PromotionTests
{
    private static readonly string Catalogue = Path.Combine(AppContext.BaseDirectory, "data", "catalogue.json");

    private static readonly Lazy<byte[]> Wrong = new(() =>
    {
        using var folder = new TemporaryFolder();
        var rows = SampleRequests.All.Select(row => row.Category == "rsa" ? row with { Category = "routes" } : row.Category == "routes" ? row with { Category = "rsa" } : row).ToArray();
        return File.ReadAllBytes(ModelPackageWriter.Write(new IntentTrainer(new TrainingOptions { Iterations = 10 }).Train(rows), SamplePackage.Provenance, folder.Path).Path);
    });

    private TemporaryFolder _folder = null!;
    private ModelRegistry _registry = null!;
    private string _good = null!;
    private string _wrong = null!;

    [SetUp]
    public void FillRegistry()
    {
        _folder = new TemporaryFolder();
        _registry = new ModelRegistry(_folder.File("registry"), TimeProvider.System);
        _good = _registry.Add(File.ReadAllBytes(SamplePackage.Path)).Manifest.ModelVersion;
        _wrong = _registry.Add(Wrong.Value).Manifest.ModelVersion;
    }

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Promote_GoodModel_InServiceWithHistory()
    {
        var run = Promote(_good, "--why", "premier modèle", "--by", "ab");
        var move = _registry.History().Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Output + run.Error);
            Assert.That(_registry.Champion, Is.EqualTo(_good));
            Assert.That((move.By, move.Reason), Is.EqualTo(("ab", "premier modèle")));
        }
    }

    [Test]
    public void Promote_WorseThanChampion_ExitsOneWithTheReasonAndNothingMoves()
    {
        Promote(_good);
        var run = Promote(_wrong);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.GateNotMet));
            Assert.That(run.Error, Does.Contain("Not promoted: accuracy, pinned rows").And.Contain(_good));
            Assert.That(run.Output, Does.Contain("line 2: 'rsa' was expected, the model says 'routes'").And.Not.Contain("suspendu"), "the reason without the text");
            Assert.That(_registry.Champion, Is.EqualTo(_good));
        }
    }

    [Test]
    public void Promote_Forced_NeedsAReasonThatStandsInTheHistory()
    {
        Promote(_good);
        Assert.That(Promote(_wrong, "--force").ExitCode, Is.EqualTo(ExitCode.WrongUsage));
        var run = Promote(_wrong, "--force", "--why", "essai d'une nuit");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Error);
            Assert.That(_registry.History()[^1].Reason, Does.StartWith("forced past accuracy, pinned rows").And.EndWith(": essai d'une nuit"));
        }
    }

    [Test]
    public void Promote_WithoutUrgencyRows_IsNotMet()
    {
        var run = ConsoleRun.Of("models", "promote", _good, "--registry", _registry.Folder, "--data", Data(), "--pinned", Pinned(), "--catalogue", Catalogue, "--calibration-bound", "1");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.GateNotMet));
            Assert.That(run.Error, Does.Contain("Not promoted: urgency."));
        }
    }

    [Test]
    public void Promote_BadlyCalibrated_IsNotMet() =>
        Assert.That(Promote(_good, "--calibration-bound", "0.0000001").Error, Does.Contain("Not promoted: calibration"));

    [TestCase("text,category,level\nx,,\n", "a text, and a category or a level")]
    [TestCase("text,category,level\nx,,grave\n", "a level that is not none, urgent or vital")]
    [TestCase("text,category\nx,rsa\n", "the columns text,category,level were expected")]
    public void Promote_FaultyPinnedRows_SaysWhere(string pinned, string reason)
    {
        var run = Promote(_good, "--pinned", _folder.Write("faulty.csv", pinned));
        Assert.That((run.ExitCode, run.Error.Contains(reason)), Is.EqualTo((ExitCode.BadData, true)), run.Error);
    }

    [Test]
    public void Rollback_AfterForcedPromotion_BringsTheFormerBack()
    {
        Promote(_good);
        Promote(_wrong, "--force", "--why", "essai");
        var run = ConsoleRun.Of("models", "rollback", "--registry", _registry.Folder, "--why", "mauvaises orientations");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Output, Does.StartWith($"In service: {_good}"));
            Assert.That(ConsoleRun.Of("models", "rollback", "--registry", _registry.Folder).ExitCode, Is.EqualTo(ExitCode.GateNotMet), "there is none before");
            Assert.That(ConsoleRun.Of("models", "history", "--registry", _registry.Folder).Output, Does.Contain("mauvaises orientations").And.Contain("essai"));
        }
    }

    [Test]
    public void Compare_GoodAndWrong_CountsEveryFlip()
    {
        var run = ConsoleRun.Of("models", "compare", _good, _wrong, "--registry", _registry.Folder, "--data", Data(), "--out", _folder.File("out"));
        var comparison = JsonNode.Parse(File.ReadAllText(_folder.File("out/comparison.json")))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Error);
            Assert.That((int)comparison["onlyFirstRight"]!, Is.EqualTo(24));
            Assert.That((double)comparison["pValue"]!, Is.LessThan(1e-6));
            Assert.That(comparison["categories"]!.AsArray().Take(2).Select(change => (double)change!["change"]!["value"]!), Is.All.EqualTo(-1));
            Assert.That(File.ReadAllLines(_folder.File("out/flips.jsonl")).Count(line => line.Contains("\"kind\":\"broken\"")), Is.EqualTo(24));
        }
    }

    [Test]
    public void Gc_OldModels_NeverTheChampionNorTheOneBefore()
    {
        Promote(_good);
        Promote(_wrong, "--force", "--why", "essai");
        var run = ConsoleRun.Of("models", "gc", "--registry", _registry.Folder, "--keep", "0");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Output, Does.StartWith("0 model(s)"));
            Assert.That(_registry.List(), Has.Count.EqualTo(2));
        }
    }

    [Test]
    public void Gc_NeverPromoted_Removed()
    {
        Promote(_good);
        Assert.That(ConsoleRun.Of("models", "gc", "--registry", _registry.Folder, "--keep", "0", "--dry-run").Output, Does.Contain($"would remove {_wrong}"));
        ConsoleRun.Of("models", "gc", "--registry", _registry.Folder, "--keep", "0");
        Assert.That(_registry.List().Select(model => model.Version), Is.EqualTo(new[] { _good }));
    }

    [Test]
    public void List_AndShow_SayWhichIsInService()
    {
        Promote(_good);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ConsoleRun.Of("models", "list", "--registry", _registry.Folder).Output, Does.Contain(_wrong).And.Match($"{_good}.*in service"));
            Assert.That(ConsoleRun.Of("models", "show", "--registry", _registry.Folder).Output, Does.StartWith(_good));
            Assert.That(ConsoleRun.Of("models", "show", "absent", "--registry", _registry.Folder).ExitCode, Is.EqualTo(ExitCode.WrongUsage));
        }
    }

    /// <summary>Whenever the promoting program is killed, the pointer names a whole package and the history can be read.</summary>
    [Test]
    public void Promote_KilledAtAnyMoment_RegistryStaysWhole()
    {
        _registry.Promote(_good, "test");
        var versions = new[] { _wrong, _good };
        for (var round = 0; round < 6; round++)
        {
            using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "allo62.dll"), .. Arguments(versions[round % 2]), "--force", "--why", "essai"])
            {
                RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            // Not a wait for something to happen: the moment of the kill is what is varied, before, amid and after the move.
            if (!process.WaitForExit(250 + round * 350)) process.Kill();
            process.WaitForExit();
            Assert.That(() => ModelPackage.Load(_registry.ChampionPath()!).CheckProbes(), Throws.Nothing);
            Assert.That(_registry.History(), Is.Not.Empty);
        }
        Assert.That(Promote(_registry.Champion == _good ? _wrong : _good, "--force", "--why", "essai").ExitCode, Is.EqualTo(ExitCode.Done), "and the next promotion goes through");
    }

    [Test]
    public void Promote_TwoAtOnce_OnePointerAndBothInTheHistoryOrRefused()
    {
        _registry.Promote(_good, "test");
        ConsoleRun[] runs = new ConsoleRun[2];
        Parallel.For(0, 2, i => runs[i] = Promote(_wrong, "--force", "--why", $"essai {i}"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_registry.Champion, Is.EqualTo(_wrong));
            Assert.That(runs.Count(run => run.ExitCode == ExitCode.Done), Is.GreaterThanOrEqualTo(1));
            Assert.That(_registry.History().Count(move => move.Version == _wrong), Is.EqualTo(1));
        }
    }

    private string Data() => _folder.WriteRows("data.csv", SampleRequests.All);

    private string Pinned() => _folder.Write("pinned.csv", "text,category,level\nmon rsa a été suspendu,rsa,\nnid de poule sur la route départementale,routes,none\n");

    private string[] Arguments(string version) =>
    [
        "models", "promote", version, "--registry", _registry.Folder, "--data", Data(), "--catalogue", Catalogue, "--pinned", Pinned(),
        "--urgency-data", _folder.Write("urgency.csv", "text,level\nil ne respire plus,vital\nje veux une pizza,none\n"),
    ];

    private ConsoleRun Promote(string version, params string[] more)
    {
        string[] arguments = more.Contains("--calibration-bound") ? [] : ["--calibration-bound", "1"];
        var standard = Arguments(version);
        if (more.Contains("--pinned")) standard = [.. standard.Where((_, i) => i is < 9 or > 10)];
        return ConsoleRun.Of([.. standard, .. arguments, .. more]);
    }
}
