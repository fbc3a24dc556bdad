using Allo62.Training.Corrections;
using Allo62.Training.Data;

namespace Allo62.Training.Tests.Corrections;

public sealed class LogMergeTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Run_TwoLogs_NewestLabelAndProvenanceByRow()
    {
        var old = _folder.Write("old.csv", "id,text,category\n1,un,rsa\n2,deux,rsa\n");
        var fresh = _folder.Write("new.csv", "id,text,category\n2,deux,caf\n3,trois,caf\n");
        var counts = Merge([], old, fresh);
        Assert.That(Rows().Select(row => (row.Other["id"], row.Request.Category, row.Other["source"])).Order(),
            Is.EqualTo(new[] { ("1", "rsa", "old.csv:2"), ("2", "caf", "new.csv:2"), ("3", "caf", "new.csv:3") }));
        Assert.That(counts.Repeats, Is.EqualTo(1));
    }

    [Test]
    public void Run_Corrections_NewestWinsAndSaysWhoAndWhen()
    {
        var log = _folder.Write("log.csv", "id,text,category\n1,un,rsa\n2,deux,rsa\n");
        var counts = Merge([Correction("1", "caf", "2026-03-02", "ab"), Correction("1", "impots", "2026-01-01", "cd")], log);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Rows().Select(row => (row.Request.Category, row.Other["corrected"])), Is.EqualTo(new[] { ("caf", "2026-03-02 ab"), ("rsa", "") }));
            Assert.That(counts.Corrected, Is.EqualTo(1));
        }
    }

    [Test]
    public void Run_OnItsOwnResult_CorrectsOnce()
    {
        var log = _folder.Write("log.csv", "id,text,category\n1,un,rsa\n");
        Merge([Correction("1", "caf", "2026-03-02", "ab")], log);
        File.Move(_folder.File("merged.csv"), _folder.File("again.csv"));
        var counts = Merge([Correction("1", "caf", "2026-03-02", "ab")], _folder.File("again.csv"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(counts.Corrected, Is.Zero);
            Assert.That(Rows().Single().Other["source"], Is.EqualTo("log.csv:2"));
        }
    }

    [Test]
    public void Run_IdOfSeveralTexts_NotCorrectedAndReported()
    {
        var counts = Merge([Correction("1", "caf", "2026-03-02", "ab"), Correction("9", "caf", "2026-03-02", "ab")],
            _folder.Write("a.csv", "id,text,category\n1,un,rsa\n"), _folder.Write("b.csv", "id,text,category\n1,autre,rsa\n"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Rows().Select(row => row.Request.Category), Is.All.EqualTo("rsa"));
            Assert.That(counts.Refused.Select(fault => fault.Reason), Has.Some.Contains("several rows").And.Some.Contains("no row has the id '9'"));
        }
    }

    [Test]
    public void Run_CorrectionWithTextOfNoLog_AddsARow()
    {
        var counts = Merge([Correction("r-1", "caf", "2026-03-02", "ab") with { Text = "texte de la file" }], _folder.Write("a.csv", "id,text,category\n1,un,rsa\n"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(counts.Added, Is.EqualTo(1));
            Assert.That(Rows()[1].Request, Is.EqualTo(new Allo62.Model.Data.LabelledRequest("texte de la file", "caf")));
        }
    }

    private static Correction Correction(string id, string category, string at, string by) => new(id, category, by, at, "", "");

    private LogMerge.Counts Merge(Correction[] corrections, params string[] logs) => new LogMerge(corrections).Run(logs, _folder.File("merged.csv"), _folder.File("refused.csv"));

    private IReadOnlyList<LabelledRow> Rows() => LabelledDataReader.Read([_folder.File("merged.csv")]).Rows;
}
