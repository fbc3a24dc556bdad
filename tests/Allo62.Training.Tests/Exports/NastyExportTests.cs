using System.Text;
using Allo62.Training.Data;

namespace Allo62.Training.Tests.Exports;

/// <summary>What call-centre tools really write: each becomes the same log, and what is refused says why.</summary>
public sealed class NastyExportTests
{
    private const string Header = "N° appel;Date de l'appel;Canal;Commune;Durée;Motif;Verbatim";
    private const string Row = "A-1;03/02/2026 09:15;Téléphone;Béthune;4,2;R.S.A;mon dossier est bloqué depuis l'été";

    private static readonly string Catalogue = Path.Combine(AppContext.BaseDirectory, "data", "catalogue.json");

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    private static IEnumerable<TestCaseData> SameRowDifferently()
    {
        yield return new TestCaseData(Bytes(Header, Row)) { TestName = "Import_SemicolonsAccentsAndDecimalComma_OneRow" };
        yield return new TestCaseData(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Text(Header, Row))) { TestName = "Import_Windows1252_OneRow" };
        yield return new TestCaseData((byte[])[0xEF, 0xBB, 0xBF, .. Bytes(Header, Row)]) { TestName = "Import_ByteOrderMark_OneRow" };
        yield return new TestCaseData((byte[])[0xEF, 0xBB, 0xBF, .. Bytes("sep=;", Header, Row)]) { TestName = "Import_ExcelSeparatorLine_OneRow" };
        yield return new TestCaseData((byte[])[0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text(Header, Row))]) { TestName = "Import_Utf16_OneRow" };
        yield return new TestCaseData(Bytes(Header.Replace(';', '\t'), Row.Replace(';', '\t'))) { TestName = "Import_Tabs_OneRow" };
        yield return new TestCaseData(Bytes(Header.Replace(';', ','), "A-1,03/02/2026 09:15,Téléphone,Béthune,\"4,2\",R.S.A,mon dossier est bloqué depuis l'été")) { TestName = "Import_CommasAndQuotedDecimals_OneRow" };
        yield return new TestCaseData(Bytes(";" + Header + ";;", ";" + Row + ";;")) { TestName = "Import_EmptyColumns_OneRow" };
        yield return new TestCaseData(Bytes(Header, Row, "", "Total;;;;184,6;;")) { TestName = "Import_TotalLineAtTheEnd_OneRow" };
        yield return new TestCaseData(Encoding.UTF8.GetBytes(Header + "\r\n" + Row + "\r\nA-2;04/02/2026 10:00;Télé")) { TestName = "Import_TruncatedLastLine_OneRow" };
        yield return new TestCaseData(Encoding.UTF8.GetBytes(Header + "\r\n" + Row + "\r\nA-2;04/02/2026 10:00;Téléphone;Lens;1;rsa;\"bonjour\nje voud")) { TestName = "Import_CutOffInsideAQuote_OneRow" };
        yield return new TestCaseData(Bytes(Header, Row, "A-2;04/02/2026 10:00;Téléphone;Lens;1;rsa;il m'a dit \"non\" ; et puis plus rien;x")) { TestName = "Import_SeparatorInAnUnquotedText_OneRow" };
        yield return new TestCaseData(Bytes(Header, Row, "A-2;le 4 février;Téléphone;Lens;1;rsa;bonjour")) { TestName = "Import_DateOfNoForm_OneRow" };
        yield return new TestCaseData(Bytes(Header, Row, "A-2;04/02/2026 10:00;Téléphone;Lens;1;rsa;nul\0nul")) { TestName = "Import_NulCharacter_OneRow" };
    }

    [TestCaseSource(nameof(SameRowDifferently))]
    public void Import_Export_SameLogRow(byte[] export)
    {
        var run = Import(export);
        var row = Log().Rows.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Error);
            Assert.That(row.Request.Text, Is.EqualTo("mon dossier est bloqué depuis l'été"));
            Assert.That(row.Request.Category, Is.EqualTo("rsa"));
            Assert.That((row.Other["id"], row.Other["date"], row.Other["channel"], row.Other["commune"]), Is.EqualTo(("A-1", "2026-02-03", "telephone", "62119")));
            Assert.That(row.Other["source"], Does.StartWith("export.csv:"));
        }
    }

    [Test]
    public void Import_StrayByteShortRowAndLongRow_NamedByLineWithoutText()
    {
        var run = Import([.. Encoding.UTF8.GetBytes(Text(Header, Row) + "A-2;04/02/2026 10:00;Téléphone;Lens;1;rsa;ma carte a été refus"), 0xE9, .. Encoding.UTF8.GetBytes(" motsecret\r\nA-3;05/02/2026 10:00;Téléphone;Lens;1;rsa\r\nA-4;05/02/2026 10:00;Téléphone;Lens;1;rsa;bonjour motsecret;de trop\r\n")]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Error);
            Assert.That(run.Error, Does.Contain("Read, but look at them: 2 line(s):").And.Contain("line 3: a byte that is no UTF-8").And.Contain("line 4: fewer cells than the header: 6, 7 were expected").And.Contain("line 5: another number of cells than the header: 8, 7"));
            Assert.That(run.Error + run.Output, Does.Not.Contain("motsecret"));
        }
    }

    [Test]
    public void Import_QuotedNewlines_TextKeptWhole()
    {
        Import(Bytes(Header, "A-1;03/02/2026 09:15;chat;Lens;1;rsa;\"bonjour,\r\non m'a dit \"\"attendez\"\" ; mais quoi ?\""));
        Assert.That(Log().Rows.Single().Request.Text, Is.EqualTo("bonjour,\r\non m'a dit \"attendez\" ; mais quoi ?"));
    }

    [Test]
    public void Import_RefusedRows_FileWithLineAndReasonNeverTheText()
    {
        var run = Import(Bytes(Header, Row, "A-2;32/13/2026;chat;Lens;1;rsa;motsecret", "A-3;03/02/2026 09:15;chat;Lens;1;divers;motsecret", "Total;;;;12;;", "A-4;03/02/2026 09:15;chat;Lens;1;rsa;mot\"secret"));
        var refused = File.ReadAllText(_folder.File("out/refused.csv"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused, Does.StartWith("fichier;ligne;raison\r\n"), "the byte order mark is read away");
            Assert.That(refused, Does.Contain("export.csv;3;").And.Contain("export.csv;4;").And.Contain("'divers'").And.Contain("export.csv;5;").And.Contain("export.csv;6;"));
            Assert.That(refused + run.Output + run.Error, Does.Not.Contain("motsecret"));
            Assert.That(LabelledDataReader.Read([_folder.File("out/unlabelled.csv")], "x").Rows, Has.Count.EqualTo(1), "a row without category can still be labelled");
        }
    }

    [Test]
    public void Import_ManyRowsRefusedForOneReason_DoNotHideTheOthers()
    {
        var run = Import(Bytes([Header, Row, .. Enumerable.Range(0, 100).Select(i => $"B-{i};03/02/2026 09:15;chat;Lens;1;divers;bonjour {i}"), "A-2;32/13/2026;chat;Lens;1;rsa;bonjour"]));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Error, Does.Contain("Refused: 101 row(s)").And.Contain("the date has none of the expected forms"));
            Assert.That(run.Error.Split("'divers'"), Has.Length.EqualTo(4), "the first three of a hundred");
        }
    }

    [Test]
    public void Import_PersonalData_NeverReachesTheDisk()
    {
        Import(Bytes(Header + ";Appelant", Row + ";0612345678", "0698765432;03/02/2026 09:15;chat;Lens;1;rsa;Mme Dupont rappelle au 06 12 34 56 78;0612345678"));
        var written = string.Concat(Directory.GetFiles(_folder.File("out")).Select(File.ReadAllText));
        var rows = Log().Rows;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(written, Does.Not.Contain("Dupont").And.Not.Contain("06 12").And.Not.Contain("0612345678").And.Not.Contain("0698765432"));
            Assert.That(rows[0].Other["caller"], Is.EqualTo(rows[1].Other["caller"]).And.Not.Empty, "the same caller is still the same caller");
            Assert.That(rows[1].Other["id"], Does.Match("^h[0-9a-f]{12}$"));
        }
    }

    [Test]
    public void Import_QuoteNeverClosedInMidFile_RefusedWhole()
    {
        var run = Import(Bytes(Header, Row, "A-2;04/02/2026 10:00;chat;Lens;1;rsa;\"motsecret", Row));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.BadData));
            Assert.That(run.Error, Does.Contain("line 3: a quote opens in this row and is never closed").And.Not.Contain("motsecret"));
            Assert.That(File.Exists(_folder.File("out/log.csv")), Is.False);
        }
    }

    [Test]
    public void Import_ThreeHundredMegabytes_StreamsThrough()
    {
        var path = _folder.File("export.csv");
        using (var writer = new StreamWriter(path))
        {
            writer.WriteLine("Motif;Verbatim;Journal");
            var journal = new string('j', 10_000);
            for (var row = 0; row < 30_000; row++) writer.WriteLine($"rsa;mon dossier {row} est bloqué;{journal}");
        }
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var run = ConsoleRun.Of("import", "--export", path, "--catalogue", Catalogue, "--out", _folder.File("out"));
        var grown = GC.GetTotalMemory(forceFullCollection: false) - before;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new FileInfo(path).Length, Is.GreaterThan(300_000_000));
            Assert.That(run.Output, Does.StartWith("30,000 rows"), run.Error);
            Assert.That(grown, Is.LessThan(150 << 20), "the file is not held in memory");
        }
    }

    private static byte[] Bytes(params string[] lines) => Encoding.UTF8.GetBytes(Text(lines));

    private static string Text(params string[] lines) => string.Concat(lines.Select(line => line + "\r\n"));

    private ConsoleRun Import(byte[] export) =>
        ConsoleRun.Of("import", "--export", _folder.Write("export.csv", export), "--catalogue", Catalogue, "--out", _folder.File("out"));

    private LabelledData Log() => LabelledDataReader.Read([_folder.File("out/log.csv")]);
}
