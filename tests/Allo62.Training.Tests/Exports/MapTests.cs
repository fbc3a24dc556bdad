using System.Text;
using Allo62.Tests.Shared;
using Allo62.Training.Exports;

namespace Allo62.Training.Tests.Exports;

public sealed class MapTests
{
    private static readonly string Catalogue = Path.Combine(AppContext.BaseDirectory, "data", "catalogue.json");

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Map_VariantsOfOneLabel_OneLineOfTheMapping()
    {
        var export = Export([.. Enumerable.Repeat("RSA", 5), .. Enumerable.Repeat("R.S.A", 3), .. Enumerable.Repeat("rsa", 2), .. Enumerable.Repeat("divers", 4), "une phrase unique"]);
        var run = ConsoleRun.Of("map", "--export", export, "--catalogue", Catalogue, "--out", _folder.File("mapping.json"));
        var mapping = ExportMapping.Read(_folder.File("mapping.json"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Error);
            Assert.That(mapping.Columns.Text, Is.EqualTo(new[] { "Verbatim" }));
            Assert.That((mapping.Columns.Category[0], mapping.Columns.Date, mapping.Columns.Id), Is.EqualTo(("Motif", "Créé le", (string?)null)));
            Assert.That(mapping.Categories, Is.EqualTo(new Dictionary<string, string> { ["RSA"] = "rsa", ["divers"] = "" }));
            Assert.That(run.Output, Does.Contain("1 label(s) have no category yet").And.Contain("1 label(s) of fewer than 3 rows").And.Not.Contain("phrase unique"));
        }
    }

    [Test]
    public void Map_StrayByteShortRowAndLongRow_NamedByLineWithoutText()
    {
        var rows = string.Concat(Enumerable.Repeat("rsa;01/02/2026;mon dossier est bloqué\n", 3));
        var export = _folder.Write("export.csv", [.. Encoding.UTF8.GetBytes("Motif;Créé le;Verbatim\n" + rows + "rsa;01/02/2026;motsecret refus"), 0xE9, .. Encoding.UTF8.GetBytes("\nrsa;01/02/2026\nrsa;01/02/2026;motsecret;de trop\n")]);
        var run = ConsoleRun.Of("map", "--export", export, "--catalogue", Catalogue, "--out", _folder.File("mapping.json"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Error);
            Assert.That(run.Error, Does.Contain("3 line(s):").And.Contain("line 5: a byte that is no UTF-8").And.Contain("line 6: fewer cells than the header").And.Contain("line 7: another number of cells"));
            Assert.That(run.Error + run.Output, Does.Not.Contain("motsecret"));
        }
    }

    [Test]
    public void Map_WordsOfTheCatalogue_Proposed()
    {
        var export = Export([.. Enumerable.Repeat("Impayés d'énergie", 3), .. Enumerable.Repeat("Le transport scolaire", 3)]);
        ConsoleRun.Of("map", "--export", export, "--catalogue", Catalogue, "--out", _folder.File("mapping.json"));
        Assert.That(ExportMapping.Read(_folder.File("mapping.json")).Categories.Values, Is.EquivalentTo(new[] { "energie_impayes", "transport_scolaire" }));
    }

    [Test]
    public void Map_WithModel_ProposesWhatItsRowsAre()
    {
        var rows = SampleRequests.All.Where(row => row.Category == "routes").Select(row => $"sujet 7;01/02/2026;{row.Text}\n");
        var export = _folder.Write("export.csv", "Motif;Créé le;Verbatim\n" + string.Concat(rows));
        ConsoleRun.Of("map", "--export", export, "--catalogue", Catalogue, "--model", SamplePackage.Path, "--out", _folder.File("mapping.json"));
        Assert.That(ExportMapping.Read(_folder.File("mapping.json")).Categories["sujet 7"], Is.EqualTo("routes"));
    }

    [Test]
    public void Map_OverAnEditedFile_Refused()
    {
        var mapping = _folder.Write("mapping.json", "edited");
        var run = ConsoleRun.Of("map", "--export", Export("rsa"), "--out", mapping);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.WrongUsage));
            Assert.That(File.ReadAllText(mapping), Is.EqualTo("edited"));
        }
    }

    [Test]
    public void Import_WithMapping_LabelsAndLeftOutAsItSays()
    {
        var export = Export("Aide sociale", "AIDE SOCIALE", "divers", "nouveau");
        var mapping = _folder.Write("mapping.json", """
            { "columns": { "text": ["Verbatim"], "category": ["Motif"], "date": "Créé le" }, // by hand
              "categories": { "aide sociale": "accueil_social", "nouveau": "" }, "leaveOut": ["Divers"], }
            """);
        var run = ConsoleRun.Of("import", "--export", export, "--mapping", mapping, "--out", _folder.File("out"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Output, Does.StartWith("2 rows").And.Contain("refused 2, of these 2 for want of a category"));
            Assert.That(run.Error, Does.Contain("'divers' is left out by the mapping").And.Contain("'nouveau' has no category yet"));
        }
    }

    [TestCase("{ \"columns\": { \"text\": [\"absent\"], \"category\": [\"Motif\"] } }", "no column 'absent'")]
    [TestCase("{ \"column\": 1 }", "not a mapping")]
    [TestCase("{ \"columns\": { \"text\": [\"Verbatim\"], \"category\": [\"Motif\"] }, \"categories\": { \"RSA\": \"rsa\", \"R.S.A\": \"caf\" } }", "lead to 'rsa' and to 'caf'")]
    public void Import_FaultyMapping_SaysWhere(string mapping, string reason)
    {
        var run = ConsoleRun.Of("import", "--export", Export("rsa"), "--mapping", _folder.Write("mapping.json", mapping), "--out", _folder.File("out"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.BadData));
            Assert.That(run.Error, Does.Contain(reason));
        }
    }

    private string Export(params string[] labels) =>
        _folder.Write("export.csv", "Motif;Créé le;Verbatim\n" + string.Concat(labels.Select((label, row) => $"{label};01/02/2026 08:{row:00};bonjour je voudrais savoir {row}\n")));
}
