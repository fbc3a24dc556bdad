using System.Text.RegularExpressions;
using Allo62.Model.Catalogue;
using Allo62.Training.Catalogues;
using Microsoft.Extensions.Time.Testing;

namespace Allo62.Training.Tests.Catalogues;

public sealed partial class CatalogueHtmlTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly string Data = Path.Combine(TestContext.CurrentContext.TestDirectory, "data");

    private static readonly ServiceCatalogue Catalogue = Read(Data);

    private static readonly string Page = CatalogueHtml.Render(Catalogue, Today);

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Ids { get; }

    [GeneratedRegex(" href=\"#([^\"]*)\"")]
    private static partial Regex InnerLinks { get; }

    [GeneratedRegex("<a [^>]*href=\"(?!#|tel:|sms:|https?://)")]
    private static partial Regex OtherLinks { get; }

    [GeneratedRegex("<(/?)(section|article|table|thead|tbody|tr|th|td|ul|ol|li|div|span|strong|p|main|nav|header|h1|h2|h3|a|code|caption)[ >]")]
    private static partial Regex Tags { get; }

    [Test]
    public void Render_HoldsEveryCategoryAndContact()
    {
        var ids = Ids.Matches(Page).Select(match => match.Groups[1].Value).ToHashSet();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Catalogue.Families.Select(family => $"famille-{family.Id}"), Is.SubsetOf(ids));
            Assert.That(Catalogue.Categories.Select(category => $"categorie-{category.Id}"), Is.SubsetOf(ids));
            Assert.That(Catalogue.Contacts.Concat(Catalogue.Offices).Select(contact => $"contact-{contact.Id}"), Is.SubsetOf(ids));
        }
    }

    [Test]
    public void Render_IdsAreUniqueAndLinksLeadSomewhere()
    {
        var ids = Ids.Matches(Page).Select(match => match.Groups[1].Value).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ids, Is.Unique);
            Assert.That(InnerLinks.Matches(Page).Select(match => match.Groups[1].Value).Distinct(), Is.SubsetOf(ids));
            Assert.That(OtherLinks.Matches(Page), Is.Empty);
        }
    }

    [Test]
    public void Render_EveryTagThatOpens_Closes()
    {
        var unbalanced = Tags.Matches(Page).GroupBy(match => match.Groups[2].Value)
            .Where(tag => tag.Count(match => match.Groups[1].Length == 0) != tag.Count(match => match.Groups[1].Length == 1)).Select(tag => tag.Key);
        Assert.That(unbalanced, Is.Empty);
    }

    [Test]
    public void Render_NeedsNoOtherFile()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Page, Does.StartWith("<!DOCTYPE html>\n<html lang=\"fr\">"));
            Assert.That(Page, Does.Not.Contain("<script").And.Not.Contain("<link").And.Not.Contain(" src=").And.Not.Contain("url("));
        }
    }

    [Test]
    public void Render_MarksWhatIsToBeVerified()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Row("caf"), Does.Contain("à vérifier").And.Contain("sans source, de mémoire").And.Contain("inconnus"));
            Assert.That(Row("caf"), Does.Contain("data-label=\"Joindre\"").And.Contain("data-label=\"Horaires\"").And.Contain("data-label=\"Source\""));
            Assert.That(Row("samu"), Does.Not.Contain("à vérifier").And.Contain("(26 octobre 2020)"));
            Assert.That(Row("harcelement_3020"), Does.Contain("dépassé"));
            Assert.That(Row("mds-artois"), Does.Contain("à compléter"));
        }
    }

    [Test]
    public void Render_WithMarkupInTheCatalogue_EncodesIt()
    {
        var folder = Directory.CreateTempSubdirectory("allo62-html-").FullName;
        foreach (var file in Directory.GetFiles(Data)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        var path = Path.Combine(folder, "catalogue.json");
        File.WriteAllText(path, File.ReadAllText(path)
            .Replace("Collèges\"", "<script>alert('62')</script>\"", StringComparison.Ordinal)
            .Replace("https://www.caf.fr", "https://www.caf.fr/?a=1&b=\\\"><img>", StringComparison.Ordinal));
        var page = CatalogueHtml.Render(Read(folder), Today);
        Directory.Delete(folder, recursive: true);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page, Does.Not.Contain("<script").And.Not.Contain("<img"));
            Assert.That(page, Does.Contain("&lt;script&gt;"));
        }
    }

    private static string Row(string contact)
    {
        var start = Page.IndexOf($"<tr id=\"contact-{contact}\">", StringComparison.Ordinal);
        return Page[start..Page.IndexOf("</tr>", start, StringComparison.Ordinal)];
    }

    private static ServiceCatalogue Read(string folder)
    {
        var result = CatalogueReader.Read(folder, new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero)));
        Assert.That(result.Faults, Is.Empty);
        return result.Catalogue!;
    }
}
