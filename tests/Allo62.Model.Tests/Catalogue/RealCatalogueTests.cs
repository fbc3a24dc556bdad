using System.Text.Json;
using Allo62.Model.Catalogue;
using NJsonSchema;

namespace Allo62.Model.Tests.Catalogue;

public sealed class RealCatalogueTests
{
    private const int Communes = 887;

    private static readonly ServiceCatalogue Catalogue = CatalogueFiles.Read(CatalogueFiles.PasDeCalais);

    [TestCase("catalogue")]
    [TestCase("offices")]
    public async Task Files_AgainstTheirSchema_AreValid(string name)
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(CatalogueFiles.PasDeCalais, $"{name}.schema.json"));
        var faults = schema.Validate(await File.ReadAllTextAsync(Path.Combine(CatalogueFiles.PasDeCalais, $"{name}.json")));
        Assert.That(faults, Is.Empty);
    }

    [Test]
    public async Task Schema_AgainstACategoryWithoutExamples_IsNotPleased()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(CatalogueFiles.PasDeCalais, "catalogue.schema.json"));
        var text = await File.ReadAllTextAsync(Path.Combine(CatalogueFiles.PasDeCalais, "catalogue.json"));
        Assert.That(schema.Validate(text.Replace("\"examples\"", "\"exemples\"", StringComparison.Ordinal)), Is.Not.Empty);
    }

    [Test]
    public void Catalogue_OfThePasDeCalais_HoldsEverything()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Catalogue.Categories, Has.Count.EqualTo(55));
            Assert.That(Catalogue.Communes.All, Has.Count.EqualTo(Communes));
            Assert.That(Catalogue.Categories.Select(category => category.Label), Is.Unique);
            Assert.That(Catalogue.Families, Has.All.Matches<CategoryFamily>(family => Catalogue.Categories.Any(category => category.Family == family)));
            Assert.That(Catalogue.HumanDesk.Phones[0].Dialled, Is.EqualTo("03 21 216 216"));
        }
    }

    [Test]
    public void Borders_AreToldFromBothSides()
    {
        var oneSided = from category in Catalogue.Categories
                       from border in category.Borders
                       where Catalogue.Find(border.With)!.BorderWith(category.Id) is null
                       select $"{category.Id} → {border.With}";
        Assert.That(oneSided, Is.Empty);
    }

    [Test]
    public void EveryPhone_IsInTheFactsOrCarriesItsOwnSource()
    {
        var facts = File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "TestData", "facts.csv"))
            .Select(line => Digits(line.Split(';')[2])).Where(digits => digits.Length > 0).ToHashSet();
        var unknown = from contact in Catalogue.Contacts.Concat(Catalogue.Offices)
                      where contact.Source is null || contact.Status == ContactStatus.Recalled
                      from phone in contact.Phones.Concat(contact.Sms)
                      where !facts.Contains(Digits(phone.Dialled))
                      select $"{contact.Id}: {phone.Dialled}";
        Assert.That(unknown, Is.Empty);
    }

    [Test]
    public void EveryFact_StandsInTheCatalogueWithItsNumber()
    {
        var numbers = Catalogue.Contacts.Concat(Catalogue.Offices).SelectMany(contact => contact.Phones.Concat(contact.Sms)).Select(phone => Digits(phone.Dialled)).ToHashSet();
        var facts = File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "TestData", "facts.csv")).Select(line => Digits(line.Split(';')[2]));
        Assert.That(facts.Where(digits => digits.Length > 0), Is.SubsetOf(numbers));
    }

    [Test]
    public void ContactsFromMemory_AreAllMarked()
    {
        var today = ParisTime.Today(CatalogueFiles.Clock);
        var sure = Catalogue.Contacts.Concat(Catalogue.Offices).Where(contact => !contact.NeedsVerification(today)).Select(contact => contact.Id);
        Assert.That(sure, Is.EquivalentTo(new[] { "samu", "police_secours", "pompiers", "urgence_europe", "urgence_sms", "samu_social", "enfance_119" }));
    }

    [Test]
    public void NumbersOfTheUrgencyRules_AreNumbersOfTheCatalogue()
    {
        var known = Catalogue.Contacts.SelectMany(contact => contact.Phones.Concat(contact.Sms)).Select(phone => phone.Dialled).ToHashSet();
        using var rules = JsonDocument.Parse(File.ReadAllText(Path.Combine(CatalogueFiles.PasDeCalais, "urgency.json")));
        var shown = rules.RootElement.GetProperty("numbers").EnumerateObject().Select(number => number.Value.GetProperty("number").GetString());
        Assert.That(shown, Is.SubsetOf(known));
    }

    [Test]
    public void EveryCommune_ButThoseWithoutAnEntry_HasItsTownHall()
    {
        var category = Catalogue.Find("etat_civil")!;
        var without = Catalogue.Communes.All.Where(commune => Catalogue.ContactFor(category, commune).Kind?.Id != "mairie");
        Assert.That(without.Count(), Is.EqualTo(16));
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
