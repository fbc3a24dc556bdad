using System.Text;
using System.Text.Json.Nodes;
using Allo62.Training.Data;

namespace Allo62.Training.Tests.Commands;

public sealed class AnonymiseTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        _folder = new TemporaryFolder();
    }

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Anonymise_Windows1252Semicolons_WritesMaskedUtf8()
    {
        var input = _folder.Write("export.csv", Encoding.GetEncoding(1252).GetBytes(
            "sep=;\r\ndate;verbatim;service\r\n03/01/2026;\"Mme Dupont, née le 3 mai 1954,\r\nrappelle au 06 12 34 56 78\";RSA\r\n04/01/2026;trou sur la D939 à Béthune;Routes\r\n"));
        var run = ConsoleRun.Of("anonymise", input, "--text-column", "verbatim", "--out", _folder.File("out.csv"), "--report", _folder.File("report.json"));
        var written = File.ReadAllText(_folder.File("out.csv"));
        var report = JsonNode.Parse(File.ReadAllText(_folder.File("report.json")))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Error);
            Assert.That(written, Does.StartWith("date,verbatim,service\n"));
            Assert.That(written, Does.Contain("<PERSONNE>").And.Contain("<TELEPHONE>").And.Contain("<DATE_NAISSANCE>").And.Contain("trou sur la D939 à Béthune"));
            Assert.That(written, Does.Not.Contain("Dupont").And.Not.Contain("06 12"));
            Assert.That((int)report["rows"]!, Is.EqualTo(2));
            Assert.That((int)report["rowsChanged"]!, Is.EqualTo(1));
            Assert.That((int)report["byType"]!["TELEPHONE"]!, Is.EqualTo(1));
            Assert.That(report.ToJsonString() + run.Output + run.Error, Does.Not.Contain("Dupont"));
        }
    }

    [Test]
    public void Anonymise_Twice_ChangesNothingMore()
    {
        var input = _folder.Write("export.csv", "id,text\n1,M. Kowalski rappelle au 0612345678\n");
        ConsoleRun.Of("anonymise", input, "--text-column", "text", "--out", _folder.File("once.csv"));
        ConsoleRun.Of("anonymise", _folder.File("once.csv"), "--text-column", "text", "--out", _folder.File("twice.csv"));
        Assert.That(File.ReadAllText(_folder.File("twice.csv")), Is.EqualTo(File.ReadAllText(_folder.File("once.csv"))));
    }

    [Test]
    public void Anonymise_NoSuchColumn_NamesThoseThatAre()
    {
        var run = ConsoleRun.Of("anonymise", _folder.Write("export.csv", "date,notes\n1,x\n"), "--text-column", "verbatim", "--out", _folder.File("out.csv"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.BadData));
            Assert.That(run.Error, Does.Contain("no column 'verbatim'").And.Contain("date, notes"));
            Assert.That(File.Exists(_folder.File("out.csv")), Is.False);
            Assert.That(File.Exists(_folder.File("out.csv.partial")), Is.False);
        }
    }

    [Test]
    public void Anonymise_RowWithTooManyCells_LeftOutWithLine()
    {
        var run = ConsoleRun.Of("anonymise", _folder.Write("export.csv", "a,text\n1,motsecret,x,y\n2,bon\n"), "--text-column", "text", "--out", _folder.File("out.csv"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Error, Does.Contain("line 2: another number of cells than the header: 4, 2 were expected").And.Not.Contain("motsecret"));
            Assert.That(File.ReadAllText(_folder.File("out.csv")), Is.EqualTo("a,text\n2,bon\n"));
        }
    }

    [Test]
    public void Anonymise_OneByteOfWindows1252InUtf8_KeepsAllLettersAndNamesTheLine()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("a,text\n1,élève à l'école\n2,caf"), 0xE9, .. Encoding.UTF8.GetBytes(" fermé\n3,été\n")];
        var run = ConsoleRun.Of("anonymise", _folder.Write("export.csv", bytes), "--text-column", "text", "--out", _folder.File("out.csv"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(File.ReadAllText(_folder.File("out.csv")), Is.EqualTo("a,text\n1,élève à l'école\n2,café fermé\n3,été\n"));
            Assert.That(run.Error, Does.Contain("line 3: a byte that is no UTF-8").And.Not.Contain("fermé"));
        }
    }

    [Test]
    public void Anonymise_RowWithTooFewCells_KeptAndNamed()
    {
        var run = ConsoleRun.Of("anonymise", _folder.Write("export.csv", "a,text,b\n1,bon\n2,bon,x\n"), "--text-column", "text", "--out", _folder.File("out.csv"), "--report", _folder.File("report.json"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(File.ReadAllText(_folder.File("out.csv")), Is.EqualTo("a,text,b\n1,bon,\n2,bon,x\n"));
            Assert.That(run.Error, Does.Contain("line 2: fewer cells than the header: 2, 3 were expected"));
            Assert.That(JsonNode.Parse(File.ReadAllText(_folder.File("report.json")))!["remarks"]!.AsArray(), Has.Count.EqualTo(1));
        }
    }

    [Test]
    public void Anonymise_OntoItself_Refused()
    {
        var input = _folder.Write("export.csv", "a,text\n1,bon\n");
        Assert.That(ConsoleRun.Of("anonymise", input, "--text-column", "text", "--out", input).ExitCode, Is.EqualTo(ExitCode.BadData));
    }

    [TestCase("é", "utf-8")]
    public void Detect_Utf8_IsUtf8(string text, string name) =>
        Assert.That(ExportEncoding.Detect(_folder.Write("e.csv", text)).WebName, Is.EqualTo(name));
}
