using Allo62.Model.Catalogue;
using Allo62.Training.Data;

namespace Allo62.Training.Tests.Data;

public sealed class CatalogueRowsTests
{
    private static readonly string File = Path.Combine(AppContext.BaseDirectory, "data", "catalogue.json");

    private static ServiceCatalogue Catalogue => CatalogueReader.Read(File, TimeProvider.System).OrThrow();

    [Test]
    public void Of_RealCatalogue_EveryCategoryHasItsLabelSentencesAndExamples()
    {
        var rows = CatalogueRows.Of(Catalogue, File).Requests;
        using (Assert.EnterMultipleScope())
        {
            foreach (var category in Catalogue.Categories)
            {
                var own = rows.Where(row => row.Category == category.Id).Select(row => row.Text).ToArray();
                Assert.That(own, Does.Contain(category.Label));
                Assert.That(own, Is.SupersetOf(category.Examples));
                Assert.That(own.Any(text => category.Description.StartsWith(text, StringComparison.Ordinal)), "the first sentence of the description");
            }
            Assert.That(rows, Has.All.Property(nameof(Model.Data.LabelledRequest.IsFromCatalogue)).True);
        }
    }

    [Test]
    public void Of_BorderNote_TeachesTheCategoryItDescribes()
    {
        var border = Catalogue.Find("apa_domicile")!.Borders.Single(border => border.With == "aidants");
        var rows = CatalogueRows.Of(Catalogue, File).Requests.Where(row => row.Text == border.When);
        Assert.That(rows.Select(row => row.Category), Is.EqualTo(new[] { "aidants" }));
    }

    [Test]
    public void And_TwoFiles_RowsKeepTheirSource()
    {
        using var folder = new TemporaryFolder();
        var log = LabelledDataReader.Read([folder.Write("log.csv", "text,category\nmon rsa,rsa\n")]);
        var both = log.And(CatalogueRows.Of(Catalogue, File));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(both.FileOf(both.Rows[0]), Is.EqualTo("log.csv"));
            Assert.That(both.FileOf(both.Rows[^1]), Is.EqualTo("catalogue.json"));
            Assert.That(both.Sources, Has.Count.EqualTo(2));
        }
    }
}
