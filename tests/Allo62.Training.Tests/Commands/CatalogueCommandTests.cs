using System.Text.Json.Nodes;

namespace Allo62.Training.Tests.Commands;

public sealed class CatalogueCommandTests
{
    private static readonly string Catalogue = Path.Combine(AppContext.BaseDirectory, "data", "catalogue.json");

    [Test]
    public void ValidateCatalogue_RealOne_HasNoFault()
    {
        var run = ConsoleRun.Of("validate-catalogue", Catalogue);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Error);
            Assert.That(run.Output, Does.StartWith("No fault: 55 categories"));
        }
    }

    [Test]
    public void ValidateCatalogue_SeveralFaults_AllInOneRun()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(Catalogue)!)) File.Copy(file, folder.File(Path.GetFileName(file)));
        var json = JsonNode.Parse(File.ReadAllText(Catalogue))!;
        json["humanDesk"] = "personne";
        json["categories"]![0]!["parent"] = "nulle_part";
        json["categories"]![1]!["examples"] = new JsonArray();
        var run = ConsoleRun.Of("validate-catalogue", folder.Write("catalogue.json", json.ToJsonString()));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.BadData));
            Assert.That(run.Error, Does.Contain("$.humanDesk").And.Contain("$.categories[0].parent").And.Contain("$.categories[1].examples"));
        }
    }

    [Test]
    public void Catalogue_Html_IsWrittenWhole()
    {
        using var folder = new TemporaryFolder();
        var run = ConsoleRun.Of("catalogue", "--catalogue", Catalogue, "--html", folder.File("page.html"));
        var page = File.ReadAllText(folder.File("page.html"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Error);
            Assert.That(page, Does.Contain("lang=\"fr\"").And.Contain("à vérifier").And.EndsWith("</html>\n"));
        }
    }
}
