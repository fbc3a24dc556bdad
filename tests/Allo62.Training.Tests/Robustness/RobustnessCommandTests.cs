using System.Text.Json.Nodes;
using Allo62.Model.Data;
using Allo62.Model.Packaging;
using Allo62.Tests.Shared;
using Allo62.Training.Robustness;

namespace Allo62.Training.Tests.Robustness;

public sealed class RobustnessCommandTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Robustness_SampleRequests_CaseAccentsAndApostrophesChangeNothing()
    {
        var run = ConsoleRun.Of("robustness", "--model", SamplePackage.Path, "--data", Data(), "--json", _folder.File("robustness.json"));
        var results = JsonNode.Parse(File.ReadAllText(_folder.File("robustness.json")))!["perturbations"]!.AsArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Error);
            Assert.That(run.Output, Does.Contain("polite opening").And.Contain("answers changed").And.Contain("decisions changed"));
            foreach (var result in results.Where(result => (double?)result!["limit"] == 0))
            {
                Assert.That((int)result!["texts"]!, Is.GreaterThan(0), (string)result["name"]!);
                Assert.That((double)result["answersChanged"]!, Is.Zero, (string)result["name"]!);
                Assert.That((double)result["decisionsChanged"]!, Is.Zero, (string)result["name"]!);
            }
        }
    }

    [Test]
    public void Robustness_RunTwice_TheSameTable()
    {
        string[] arguments = ["robustness", "--model", SamplePackage.Path, "--data", Data(), "--seed", "5"];
        var first = ConsoleRun.Of(arguments).Output;
        Assert.That(ConsoleRun.Of(arguments).Output, Is.EqualTo(first));
    }

    [Test]
    public void Robustness_Gate_IsOneOnlyWhenALimitIsMissed()
    {
        string[] arguments = ["robustness", "--model", SamplePackage.Path, "--data", Data(), "--json", _folder.File("robustness.json"), "--gate"];
        var run = ConsoleRun.Of(arguments);
        var missed = JsonNode.Parse(File.ReadAllText(_folder.File("robustness.json")))!["perturbations"]!.AsArray().Any(result => (bool?)result!["met"] == false);
        Assert.That(run.ExitCode, Is.EqualTo(missed ? ExitCode.GateNotMet : ExitCode.Done));
    }

    [Test]
    public void Run_AnotherNeed_IsCountedAsChanged()
    {
        var rows = SampleRequests.Of("rsa", "mon rsa a été suspendu", "je voudrais demander le rsa");
        var result = new RobustnessRun(ModelPackage.Load(SamplePackage.Path), rows, seed: 1).Run([new RoadInstead()], default)[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Texts, Is.EqualTo(1), "the other text was not altered");
            Assert.That(result.AnswersChanged, Is.EqualTo(1));
            Assert.That(result.AccuracyBefore, Is.EqualTo(1));
            Assert.That(result.AccuracyAfter, Is.Zero);
            Assert.That(result.Met, Is.False);
        }
    }

    private string Data() => _folder.WriteRows("data.csv", SampleRequests.All.Where(row => row.Category != ReservedCategories.OutOfScope));

    private sealed class RoadInstead : IPerturbation
    {
        public string Name => "road instead";

        public double? Limit => 0.5;

        public string Apply(string text, Draws draws) => text.Contains("suspendu", StringComparison.Ordinal) ? "il y a un trou sur la route départementale" : text;
    }
}
