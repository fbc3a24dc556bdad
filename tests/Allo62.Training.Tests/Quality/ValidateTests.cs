using System.Text.Json.Nodes;
using Allo62.Tests.Shared;

namespace Allo62.Training.Tests.Quality;

public sealed class ValidateTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Validate_GoodLog_IsUsable()
    {
        var run = ConsoleRun.Of("validate", "--data", _folder.WriteRows("log.csv", SampleRequests.All));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Output);
            Assert.That(run.Output, Does.StartWith("Verdict: usable (60 rows, 5 categories)"));
        }
    }

    [Test]
    public void Validate_EveryFault_FoundWithItsPlaceAndNeverItsText()
    {
        var rows = SampleRequests.All
            .Concat(SampleRequests.Of("rsa", "motsecret pour le même texte", "motsecret appelle Mme Dupont au 06 12 34 56 78", "mon rsa a été suspendu"))
            .Concat(SampleRequests.Of("routes", "motsecret pour le même texte", "il y a un trou énorme sur la D940"))
            .Concat(SampleRequests.Of("inconnue", "un motsecret seul"));
        var data = _folder.WriteRows("log.csv", rows);
        var catalogue = Path.Combine(AppContext.BaseDirectory, "data", "catalogue.json");
        var run = ConsoleRun.Of("validate", "--data", data, "--catalogue", catalogue, "--json", _folder.File("report.json"));
        var findings = JsonNode.Parse(File.ReadAllText(_folder.File("report.json")))!["findings"]!.AsArray().ToDictionary(finding => (string)finding!["check"]!, finding => finding!);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.BadData));
            Assert.That(findings.Keys, Is.SupersetOf(new[]
            {
                "same text under two categories", "same text twice", "near-copies", "categories that the catalogue does not have",
                "categories with fewer than 10 distinct texts", "texts that look un-anonymised",
            }));
            Assert.That((string)findings["same text under two categories"]["places"]![0]!, Does.Contain(":62 (rsa)").And.Contain(":65 (routes)"));
            Assert.That((string)findings["texts that look un-anonymised"]["advice"]!, Does.Contain("PERSONNE 1").And.Contain("TELEPHONE 1"));
            Assert.That(run.Output + run.Error, Does.Not.Contain("motsecret"));
        }
    }

    [TestCase("utf-8", ", line 6: a byte that is no UTF-8")]
    [TestCase("windows-1252", ", line 1: UTF-8 was expected, the file is windows-1252")]
    public void Validate_BytesOfAnotherEncoding_AreNamedBesideTheOtherFindings(string encoding, string said)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var (file, path) = (System.Text.Encoding.GetEncoding(encoding), _folder.File("log.csv"));
        byte[] bytes =
        [
            .. file.GetBytes("text,category\nété à l’école,college\névénement à régler,college\nfenêtre cassée,college\nfenêtre cassée,college\nun motsecret ferm"),
            0xE9, .. file.GetBytes(",college\n"),
        ];
        File.WriteAllBytes(path, bytes);
        var run = ConsoleRun.Of("validate", "--data", path);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.BadData));
            Assert.That(run.Output, Does.Contain("bytes that are not UTF-8: 1").And.Contain(said).And.Contain("same text twice"));
            Assert.That(run.Output + run.Error, Does.Not.Contain("motsecret"));
        }
    }

    [Test]
    public void Validate_NulByte_IsRefusedAsTrainingDoes()
    {
        var path = _folder.File("log.csv");
        File.WriteAllText(path, "text,category\nfenêtre\0 cassée,college\n");
        var run = ConsoleRun.Of("validate", "--data", path);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.BadData));
            Assert.That(run.Output + run.Error, Does.Contain("line 2").And.Contain("NUL"));
        }
    }

    [Test]
    public void Validate_Allow_GoesOnKnowingly()
    {
        var data = _folder.WriteRows("log.csv", SampleRequests.All.Concat(SampleRequests.Of("rsa", "x y z")).Concat(SampleRequests.Of("routes", "x y z")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ConsoleRun.Of("validate", "--data", data).ExitCode, Is.EqualTo(ExitCode.BadData));
            Assert.That(ConsoleRun.Of("validate", "--data", data, "--allow").ExitCode, Is.EqualTo(ExitCode.Done));
        }
    }

    [Test]
    public void Validate_DatedLog_FindsGapsAndDrift()
    {
        var summer = Enumerable.Range(0, 40).Select(i => $"2025-06-{i % 28 + 1:00},rsa,une demande de rsa numéro {(char)('a' + i % 26)}{(char)('a' + i / 26)} {new string((char)('b' + i % 20), 3)}");
        var winter = Enumerable.Range(0, 40).Select(i => $"2025-12-{i % 28 + 1:00},routes,un trou dans la route {(char)('a' + i % 26)}{(char)('a' + i / 26)} {new string((char)('c' + i % 20), 3)}");
        var data = _folder.Write("log.csv", "date,category,text\n" + string.Join('\n', summer.Concat(winter)) + "\n");
        var run = ConsoleRun.Of("validate", "--data", data, "--allow");
        Assert.That(run.Output, Does.Contain("gaps of more than 45 days").And.Contain("months with another mix of categories"));
    }

    [Test]
    public void Validate_ImpossibleDateAndTextWithoutWords_NamedWithTheirLines()
    {
        var data = _folder.Write("log.csv", "date,category,text\n31/02/2024,rsa,où en est ma demande de rsa\n2024-03-01,rsa,?!\n");
        var run = ConsoleRun.Of("validate", "--data", data, "--json", _folder.File("report.json"));
        var findings = JsonNode.Parse(File.ReadAllText(_folder.File("report.json")))!["findings"]!.AsArray().ToDictionary(finding => (string)finding!["check"]!, finding => finding!);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)findings["dates that cannot be read"]["places"]![0]!, Does.EndWith(":2"), run.Error);
            Assert.That((string)findings["texts with fewer than 3 letters"]["places"]![0]!, Does.EndWith(":3"));
        }
    }
}
