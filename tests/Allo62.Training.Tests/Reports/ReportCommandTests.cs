using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Allo62.Tests.Shared;

namespace Allo62.Training.Tests.Reports;

/// <summary>The command from end to end on the sample package; what the page does in a browser is tested in <c>tests/browser/report</c>.</summary>
public sealed partial class ReportCommandTests
{
    private const string Nasty = "</script><script>alert(1)</script> mon rsa & \"trou\"";

    private static readonly string Catalogue = Path.Combine(RepositoryFolder.Path, "data", "catalogue.json");

    private TemporaryFolder _folder = null!;

    [GeneratedRegex("""(?:src|href|url\()\s*=?\s*["'(]?(?:https?:)?//""", RegexOptions.IgnoreCase)]
    private static partial Regex OutsideAddress { get; }

    [GeneratedRegex("<h2[^>]*>([^<]+)</h2>")]
    private static partial Regex Heading { get; }

    [GeneratedRegex(@"!\[[^\]]+\]\(([^)]+)\)")]
    private static partial Regex Picture { get; }

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Report_AllOptions_WritesPageCsvAndJson()
    {
        var run = Report("--train", Train(), "--champion", SamplePackage.Path, "--catalogue", Catalogue, "--check-labels");
        var json = Json();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Error);
            Assert.That(Directory.GetFiles(_folder.File("out")).Select(Path.GetFileName), Is.SupersetOf(new[]
            {
                "rapport.html", "rapport.json", "lignes.csv", "paires.csv", "etiquettes-suspectes.csv", "doublons.csv", "sans-reponse.csv", "urgences.csv", "derive.csv", "tranches.csv", "categories.csv", "seuils.csv",
            }));
            Assert.That((string)json["verdict"]!["comparison"]!, Is.EqualTo("same"));
            Assert.That(json["rows"]!.AsArray(), Has.Count.EqualTo(6));
            Assert.That(json["drift"], Is.Not.Null);
            Assert.That(run.Output + run.Error, Does.Not.Contain("nid de poule"));
        }
    }

    [Test]
    public void Report_WrongLabel_IsFirstSuspectWithReasons()
    {
        Report("--train", Train());
        var json = Json();
        var error = json["errors"]!.AsArray().Single(other => (string)json["rows"]![(int)other!["row"]!]!["id"]! == "faux")!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)json["suspects"]![0]!["row"]!["id"]!, Is.EqualTo("faux"));
            Assert.That((string)json["suspects"]![0]!["suggested"]!, Is.EqualTo("routes"));
            Assert.That((string)error["action"]!, Is.EqualTo("relabel").IgnoreCase);
            Assert.That(error["words"]!.AsArray(), Is.Not.Empty);
            Assert.That(error["nearest"]!.AsArray(), Has.Count.EqualTo(3));
            Assert.That((string)error["nearest"]![0]!["row"]!["category"]!, Is.EqualTo("routes"));
        }
    }

    [Test]
    public void Report_Page_NeedsNothingFromOutsideAndRunsNoText()
    {
        Report();
        var page = File.ReadAllText(_folder.File("out/rapport.html"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(OutsideAddress.Matches(page), Is.Empty);
            Assert.That(page, Does.Contain("default-src 'none'"));
            Assert.That(page, Does.Not.Contain("<script>alert"));
        }
    }

    [Test]
    public void Report_Csv_IsForAFrenchExcelWithoutFormula()
    {
        Report();
        var bytes = File.ReadAllBytes(_folder.File("out/lignes.csv"));
        var text = Encoding.UTF8.GetString(bytes);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(bytes.Take(3), Is.EqualTo(Encoding.UTF8.Preamble.ToArray()));
            Assert.That(text, Does.Contain("id;fichier;ligne;").And.Contain(";correction;par;le;pourquoi\r\n"));
            Assert.That(text, Does.Contain(";'=1+1 mon rsa;"));
            Assert.That(text, Does.Match(";0,\\d+;"));
        }
    }

    [Test]
    public void Report_SheetFilledIn_IsReadByImportCorrections()
    {
        Report();
        var lines = File.ReadAllLines(_folder.File("out/lignes.csv"));
        var filled = lines.Select(line => line.StartsWith("faux;", StringComparison.Ordinal) ? line[..^4] + ";routes;ab;24/11/2026;nid de poule" : line);
        var sheet = _folder.Write("sheet.csv", string.Join("\r\n", filled));
        var run = ConsoleRun.Of("import-corrections", sheet, "--data", Data(), "--catalogue", Catalogue, "--out", _folder.File("corrections.csv"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Error);
            Assert.That(File.ReadAllText(_folder.File("corrections.csv")), Does.Contain("faux,routes,ab,2026-11-24,nid de poule"));
        }
    }

    [Test]
    public void AnalystGuide_EverySectionOfThePage_IsExplainedAndItsPicturesExist()
    {
        Report();
        var guide = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "docs", "guides", "analystes.md"));
        var titles = Heading.Matches(File.ReadAllText(_folder.File("out/rapport.html"))).Select(match => System.Net.WebUtility.HtmlDecode(match.Groups[1].Value).Replace('\u00A0', ' ')).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(titles, Has.Length.GreaterThan(10));
            foreach (var title in titles) Assert.That(guide, Does.Contain(title));
            foreach (var picture in Picture.Matches(guide).Select(match => match.Groups[1].Value))
                Assert.That(File.Exists(Path.Combine(RepositoryFolder.Path, "docs", "guides", picture)), Is.True, picture);
        }
    }

    [Test]
    public void Report_CheckLabelsWithoutTrain_IsWrongUsage() => Assert.That(Report("--check-labels").ExitCode, Is.EqualTo(ExitCode.WrongUsage));

    [Test]
    public void Report_ReportedEmergency_ComesFirst()
    {
        var levels = _folder.Write("levels.csv", "text,level\nmon rsa est suspendu,vital\nune pizza,none\n");
        Report("--catalogue", Catalogue, "--urgency-data", levels);
        var json = Json();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)json["missedUrgencies"]![0]!["expected"]!, Is.EqualTo("vital"));
            Assert.That((string)json["verdict"]!["hurts"]![0]!["link"]!, Is.EqualTo("#urgences"));
            Assert.That((string)json["verdict"]!["next"]![0]!["link"]!, Is.EqualTo("#urgences"));
        }
    }

    private ConsoleRun Report(params string[] more) => ConsoleRun.Of(["report", "--model", SamplePackage.Path, "--data", Data(), "--out", _folder.File("out"), .. more]);

    private JsonNode Json() => JsonNode.Parse(File.ReadAllText(_folder.File("out/rapport.json")))!;

    private string Data() => _folder.Write("data.csv", $"""
        id,text,category
        a,mon rsa a été suspendu,rsa
        b,trou énorme sur la D939,routes
        faux,nid de poule et trou énorme sur la route départementale,rsa
        nasty,"{Nasty.Replace("\"", "\"\"")}",rsa
        formule,=1+1 mon rsa,rsa
        hors,quelle recette pour la carbonnade,hors_perimetre

        """);

    private string Train() => _folder.WriteRows("train.csv", SampleRequests.All);
}
