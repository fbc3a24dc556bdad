using System.Text;
using Allo62.Training.Corrections;

namespace Allo62.Training.Tests.Corrections;

public sealed class ImportCorrectionsTests
{
    private static readonly string Catalogue = Path.Combine(AppContext.BaseDirectory, "data", "catalogue.json");

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder()
    {
        _folder = new TemporaryFolder();
        _folder.Write("log.csv", "id,text,category\nA-1,un,rsa\nA-2,deux,rsa\n=A3,trois,caf\nA-4,quatre,caf\n");
    }

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Import_SheetOfAFrenchExcel_IdsAndLabelsUnderstood()
    {
        var excel = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(
            "id;texte;catégorie;correction;par;le;pourquoi\r\nA-1;un;rsa;CAF : allocations familiales, APL, prime d'activité;M. B.;24/11/2026;frontière rsa/caf\r\nA-2;deux;rsa;;;;\r\n'=A3;trois;caf;impots;;24/11/2026 10:12;'-déjà vu\r\nA-4;quatre;caf;CAF;;;\r\n");
        var run = Import(excel);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Error);
            Assert.That(run.Output, Does.Contain("3 correction(s), of these 1 confirm").And.Match(@"rsa +caf +1").And.Match(@"caf +impots +1"));
            Assert.That(Written().Take(2), Is.EqualTo(new[]
            {
                new Correction("A-1", "caf", "M. B.", "2026-11-24", "frontière rsa/caf", ""), new Correction("=A3", "impots", "", "2026-11-24", "-déjà vu", ""),
            }));
        }
    }

    [TestCase("Z-9;rsa;;;", "no row of the log has this id")]
    [TestCase("A-1;rsaa;;;", "neither the id nor the label of a category")]
    [TestCase("A-1;caf;;demain;", "none of the expected forms")]
    [TestCase("A-1;caf;;;rappeler Mme Motsecret au 06 12 34 56 78", "personal data in the reason or the text: PERSONNE, TELEPHONE")]
    [TestCase("A-1;caf;;24/11/2026;\r\nA-1;impots;;24/11/2026;", "corrected to 2 different categories on the same day (line 2, line 3)")]
    [TestCase(";caf;;;", "the id is empty")]
    public void Import_RowThatCannotBeTaken_RefusedAndNothingWritten(string row, string reason)
    {
        var run = Import(Encoding.UTF8.GetBytes($"id;correction;par;le;pourquoi\r\n{row}\r\n"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.BadData));
            Assert.That(run.Error, Does.Contain("line 2: ").And.Contain(reason).And.Not.Contain("Motsecret"));
            Assert.That(File.Exists(_folder.File("corrections.csv")), Is.False);
        }
    }

    [Test]
    public void Import_StrayByteAndShortRow_TakenAndNamedByLine()
    {
        var run = Import([.. Encoding.UTF8.GetBytes("id;catégorie;correction;pourquoi\r\nA-1;rsa;caf;frontière décidée à "), 0xE0, .. Encoding.UTF8.GetBytes(" motsecret\r\nA-2;rsa;caf\r\n")]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Error);
            Assert.That(run.Error, Does.Contain("Read, but look at them: 2 line(s):").And.Contain("line 2: a byte that is no UTF-8").And.Contain("line 3: fewer cells than the header: 3, 4 were expected"));
            Assert.That(run.Error + run.Output, Does.Not.Contain("motsecret"));
            Assert.That(Written(), Has.Count.EqualTo(2));
        }
    }

    [Test]
    public void Import_LongRow_RefusedByLine()
    {
        var run = Import(Encoding.UTF8.GetBytes("id;correction;pourquoi\r\nA-1;caf;vu;motsecret\r\nA-2;caf;vu\r\n"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.BadData));
            Assert.That(run.Error, Does.Contain("line 2: another number of cells than the header: 4, 3").And.Not.Contain("motsecret"));
        }
    }

    [Test]
    public void Import_SameRowOnTwoDays_TheNewerCounts()
    {
        Import(Encoding.UTF8.GetBytes("id;correction;le\r\nA-1;caf;24/11/2026\r\nA-1;impots;20/11/2026\r\n"));
        Assert.That(Written().Single().Category, Is.EqualTo("caf"));
    }

    [Test]
    public void Import_Partial_TakesTheGoodRows()
    {
        var run = Import(Encoding.UTF8.GetBytes("id;correction\r\nA-1;caf\r\nZ-9;caf\r\n"), "--partial");
        Assert.That((run.ExitCode, Written().Count), Is.EqualTo((ExitCode.Done, 1)));
    }

    [Test]
    public void Import_NewRows_TextComesAlong()
    {
        Import(Encoding.UTF8.GetBytes("id;texte;correction\r\nr-77;texte de la file;caf\r\n"), "--new-rows");
        Assert.That(Written().Single().Text, Is.EqualTo("texte de la file"));
    }

    [Test]
    public void Import_ReviewQueueOfTheApi_KeptCategoryBeforeTheOneOfFeedback()
    {
        Import(Encoding.UTF8.GetBytes("""
            identifiant;date;canal;commune;texte;décision;catégorie proposée;confiance;motif de reprise;urgence;retour;catégorie corrigée;joint;état;relu par;catégorie retenue
            r-1;24/11/2026 10:00;chat;;un texte;orientée;rsa;0,9;;;corrigée;impots;;traitée;ab;caf
            r-2;24/11/2026 10:00;chat;;autre texte;orientée;rsa;0,9;;;corrigée;impots;;;;
            r-3;24/11/2026 10:00;chat;;encore un;orientée;rsa;0,9;;;;;;;;
            """), "--new-rows");
        Assert.That(Written().Select(correction => (correction.Id, correction.Category, correction.By, correction.Text)),
            Is.EqualTo(new[] { ("r-1", "caf", "ab", "un texte"), ("r-2", "impots", "", "autre texte") }));
    }

    [Test]
    public void Import_SecondSheet_AddedToTheFirst()
    {
        Import(Encoding.UTF8.GetBytes("id;correction;le\r\nA-1;caf;24/11/2026\r\n"));
        Import(Encoding.UTF8.GetBytes("id;correction;le\r\nA-2;caf;25/11/2026\r\n"));
        Import(Encoding.UTF8.GetBytes("id;correction;le\r\nA-2;caf;25/11/2026\r\n"));
        Assert.That(Written().Select(correction => correction.Id), Is.EqualTo(new[] { "A-1", "A-2" }));
    }

    [Test]
    public void Import_DryRun_WritesNothing()
    {
        var run = Import(Encoding.UTF8.GetBytes("id;correction\r\nA-1;caf\r\n"), "--dry-run");
        Assert.That((run.ExitCode, File.Exists(_folder.File("corrections.csv"))), Is.EqualTo((ExitCode.Done, false)));
    }

    private IReadOnlyList<Correction> Written() => CorrectionFile.Read(_folder.File("corrections.csv"));

    private ConsoleRun Import(byte[] sheet, params string[] more) => ConsoleRun.Of(
        ["import-corrections", _folder.Write("sheet.csv", sheet), "--data", _folder.File("log.csv"), "--catalogue", Catalogue, "--out", _folder.File("corrections.csv"), .. more]);
}
