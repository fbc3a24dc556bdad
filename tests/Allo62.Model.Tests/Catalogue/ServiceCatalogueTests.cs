using Allo62.Model.Catalogue;

namespace Allo62.Model.Tests.Catalogue;

public sealed class ServiceCatalogueTests
{
    private static readonly ServiceCatalogue Catalogue = CatalogueFiles.Read(CatalogueFiles.PasDeCalais);

    [TestCase("etat_civil", "62041", "mairie-62041-01")]
    [TestCase("etat_civil", null, "mairie_de_la_commune")]
    [TestCase("expulsion", "62119", "sous_pref-62119-01")]
    [TestCase("expulsion", "62178", "sous_pref-62119-01")]
    [TestCase("expulsion", "62041", "prefecture-62041-01")]
    [TestCase("expulsion", null, "prefecture")]
    [TestCase("accueil_social", "62065", "pmi-62065-01")]
    [TestCase("accueil_social", "62119", "accueil_departement", Description = "The house at Béthune has neither phone nor address")]
    [TestCase("accueil_social", "62041", "accueil_departement", Description = "No source says which house serves Arras")]
    [TestCase("emploi_chomage", "62041", "france_travail")]
    [TestCase("college", "62041", "accueil_departement")]
    [TestCase("urgence_vitale", "62041", "samu")]
    public void ContactFor_CategoryAndCommune_IsTheOneThatTheSourceNames(string category, string? insee, string contact)
    {
        var commune = insee is null ? null : Catalogue.Communes.ByInsee(insee);
        Assert.That(Catalogue.ContactFor(Catalogue.Find(category)!, commune).Id, Is.EqualTo(contact));
    }

    [TestCase("Arras", "mairie-62041-01")]
    [TestCase("62041", "mairie-62041-01")]
    [TestCase("62119 Béthune", "mairie-62119-01")]
    [TestCase("62119", "mairie_de_la_commune", Description = "INSEE code of Béthune and postal code of Dourges")]
    [TestCase("Lille", "mairie_de_la_commune")]
    [TestCase(null, "mairie_de_la_commune")]
    public void ContactFor_WhatAFrontEndSends_IsNeverAGuess(string? place, string contact) =>
        Assert.That(Catalogue.ContactFor(Catalogue.Find("etat_civil")!, place).Id, Is.EqualTo(contact));

    [TestCase("etat_civil", true)]
    [TestCase("accueil_social", true)]
    [TestCase("emploi_chomage", false, Description = "The national number comes first, the local office after it")]
    [TestCase("college", false)]
    [TestCase("urgence_vitale", false)]
    public void DependsOnPlace_Category_IsWhetherTheFirstContactIsLocal(string category, bool depends) =>
        Assert.That(Catalogue.DependsOnPlace(Catalogue.Find(category)!), Is.EqualTo(depends));

    [TestCase("urgence_vitale")]
    [TestCase("violences")]
    [TestCase("enfance_danger")]
    [TestCase("detresse_psychologique")]
    public void Prepare_OfAnEmergency_AsksForNothing(string category) => Assert.That(Catalogue.Find(category)!.Prepare, Is.Empty);

    [Test]
    public void Prepare_OfMostCategories_IsSaidInShortWords()
    {
        var things = Catalogue.Categories.SelectMany(category => category.Prepare).ToArray();
        Assert.That(things, Has.Length.GreaterThan(50).And.All.Length.LessThan(90));
    }

    [Test]
    public void ContactFor_EveryCategoryAndCommune_CanBeReached()
    {
        var unreachable = from category in Catalogue.Categories
                          from commune in Catalogue.Communes.All.Cast<Commune?>().Append(null)
                          where !Catalogue.ContactFor(category, commune).IsOffered
                          select category.Id;
        Assert.That(unreachable, Is.Empty);
    }

    [Test]
    public void AllFor_EmploymentAtArras_NamesTheMissionLocaleToo() =>
        Assert.That(Catalogue.AllFor(Catalogue.Find("emploi_chomage")!, Catalogue.Communes.ByInsee("62041")).Select(contact => contact.Id),
            Is.EqualTo(new[] { "france_travail", "mission_locale-62041-01" }));

    [Test]
    public void OpenFor_MaltreatmentOnASundayNight_IsWhoStillAnswers()
    {
        var sundayNight = new DateTimeOffset(2026, 11, 22, 23, 0, 0, TimeSpan.FromHours(1));
        var open = Catalogue.OpenFor(Catalogue.Find("maltraitance_adulte")!, null, sundayNight);
        Assert.That(open.Select(contact => contact.Id), Is.EqualTo(new[] { "police_secours" }));
    }

    [Test]
    public void OutdatedContacts_AreNeverOffered() =>
        Assert.That(Catalogue.FindContact("harcelement_3020")!.IsOffered, Is.False);

    [Test]
    public void AnotherDepartement_IsAnotherFolder()
    {
        var other = CatalogueFiles.Read(CatalogueFiles.OtherDepartement);
        var snow = other.Find("neige")!;
        var antenna = other.Communes.Find("Albaret le comtal").Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(other.Title, Is.EqualTo("Département d'essai"));
            Assert.That(other.ContactFor(snow, antenna).Name, Is.EqualTo("Antenne du nord"));
            Assert.That(other.ContactFor(snow, other.Communes.Find("la garde").Single()).Name, Is.EqualTo("Standard"));
            Assert.That(snow.BorderWith("estives"), Is.EqualTo("Vous parlez d'un troupeau."));
            Assert.That(other.HumanDesk.At(CatalogueFiles.Clock.GetUtcNow()), Is.EqualTo(
                new OpeningState(true, null, new DateTimeOffset(2026, 11, 24, 12, 30, 0, TimeSpan.FromHours(1)))));
        }
    }

    [TestCase(ContactStatus.Fixed, "2019", false)]
    [TestCase(ContactStatus.Verified, "2026-11-24", false)]
    [TestCase(ContactStatus.Verified, "2025-11-24", false)]
    [TestCase(ContactStatus.Verified, "2025-11-23", true)]
    [TestCase(ContactStatus.Verified, "2025", true)]
    [TestCase(ContactStatus.Sourced, "2026-11-23", true)]
    [TestCase(ContactStatus.Recalled, "2026-11-23", true)]
    [TestCase(ContactStatus.Outdated, "2026-11-23", true)]
    public void NeedsVerification_ByStatusAndDate(ContactStatus status, string date, bool expected)
    {
        Assert.That(VerificationDate.TryParse(date, out var verifiedOn), Is.True);
        var contact = new Contact { Id = "a", Name = "a", Source = "s", Status = status, VerifiedOn = verifiedOn };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(contact.NeedsVerification(new DateOnly(2026, 11, 24)), Is.EqualTo(expected));
            Assert.That((contact with { Source = null }).NeedsVerification(new DateOnly(2026, 11, 24)), Is.True);
        }
    }
}
