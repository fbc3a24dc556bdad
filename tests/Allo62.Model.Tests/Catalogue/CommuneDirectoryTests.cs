using Allo62.Model.Catalogue;

namespace Allo62.Model.Tests.Catalogue;

public sealed class CommuneDirectoryTests
{
    private static readonly CommuneDirectory Communes = CatalogueFiles.Read(CatalogueFiles.PasDeCalais).Communes;

    [TestCase("arr", "Arras", null)]
    [TestCase("ST-OM", "Saint-Omer", null)]
    [TestCase("boulogne s", "Boulogne-sur-Mer", null)]
    [TestCase("huby", "Hesdin-la-Forêt", "Huby-Saint-Leu")]
    [TestCase("touquet", "Le Touquet-Paris-Plage", null)]
    [TestCase("6240", "Béthune", null)]
    public void Complete_FirstLetters_BeginsWithTheCommuneMeant(string text, string name, string? otherName)
    {
        var first = Communes.Complete(text, 8)[0];
        Assert.That((first.Commune.Name, first.OtherName), Is.EqualTo((name, otherName)));
    }

    [Test]
    public void Complete_AnyLetters_NamesEachCommuneOnceAndNoMoreThanAsked()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Communes.Complete("saint", 8), Has.Count.EqualTo(8));
            Assert.That(Communes.Complete("hesdin", 50).Select(match => match.Commune.Insee), Is.Unique);
            Assert.That(Communes.Complete("", 8), Is.Empty);
            Assert.That(Communes.Complete("xyz", 8), Is.Empty);
            Assert.That(Communes.Complete("75", 8), Is.Empty);
        }
    }

    [TestCase("62041", "Arras")]
    [TestCase("Arras", "Arras")]
    [TestCase("  ARRAS ", "Arras")]
    [TestCase("beuvry", "Beuvry")]
    [TestCase("Béthune (62400)", "Béthune")]
    [TestCase("62400 bethune", "Béthune")]
    [TestCase("st-étienne au mont", "Saint-Étienne-au-Mont")]
    [TestCase("Ste Catherine", "Sainte-Catherine")]
    [TestCase("noeux les mines", "Nœux-les-Mines")]
    [TestCase("L’Écluse d’ici", null)]
    [TestCase("Hesdin", "Hesdin-la-Forêt")]
    [TestCase("huby saint leu", "Hesdin-la-Forêt")]
    [TestCase("Le Touquet", "Le Touquet-Paris-Plage")]
    [TestCase("Paris", null)]
    [TestCase("75001", null)]
    [TestCase("Arras 62400", null)]
    [TestCase("", null)]
    [TestCase("\ud83d", null)]
    public void Find_WhatAPersonWrites(string text, string? name) =>
        Assert.That(Communes.Find(text).Select(commune => commune.Name), Is.EqualTo(name is null ? [] : new[] { name }));

    [Test]
    public void Find_PostalCodeOfSeveral_LeavesTheChoice() => Assert.That(Communes.Find("62690"), Has.Count.GreaterThan(10));

    [Test]
    public void Find_DigitsThatAreBothCodes_ReturnsBothMeanings()
    {
        var both = Communes.Find("62300").Select(commune => commune.Name).ToArray();
        Assert.That(both, Is.EquivalentTo(new[] { "Lens", "Éleu-dit-Leauwette", "Équihen-Plage" }));
    }

    [Test]
    public void ByName_OfEveryCommune_FindsItByAllItsNames()
    {
        var lost = Communes.All.SelectMany(commune => commune.OtherNames.Prepend(commune.Name).Select(name => (name, commune)))
            .Where(pair => !Communes.ByName(pair.name.ToUpperInvariant().Replace('-', ' ')).Contains(pair.commune)).Select(pair => pair.name);
        Assert.That(lost, Is.Empty);
    }

    [Test]
    public void ByPostalCode_OfEveryCommune_FindsIt() =>
        Assert.That(Communes.All.Where(commune => !commune.PostalCodes.All(code => Communes.ByPostalCode(code).Contains(commune))), Is.Empty);
}
