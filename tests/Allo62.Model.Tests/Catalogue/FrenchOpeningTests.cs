using System.Globalization;
using Allo62.Model.Catalogue;

namespace Allo62.Model.Tests.Catalogue;

public sealed class FrenchOpeningTests
{
    private static readonly ServiceCatalogue Catalogue = CatalogueFiles.Read(CatalogueFiles.PasDeCalais);

    [TestCase("samu", "jour et nuit, tous les jours")]
    [TestCase("impots", "du lundi au vendredi de 8 h 30 à 19 h ; fermé les jours fériés")]
    [TestCase("ants", "du lundi au vendredi de 7 h 45 à 19 h ; le samedi de 8 h à 17 h ; fermé les jours fériés")]
    [TestCase("drogues_info", "tous les jours de 0 h à 2 h et de 8 h à 24 h ; jours fériés compris")]
    public void OfWeek_OfAContact_ReadsAsFrench(string contact, string expected) =>
        Assert.That(FrenchOpening.OfWeek(Catalogue.FindContact(contact)!.Hours!), Is.EqualTo(expected));

    [TestCase("impots", "2026-11-24T10:00:00+01:00", "ouvert jusqu'à 19 h")]
    [TestCase("impots", "2026-11-24T07:00:00+01:00", "fermé, ouvre à 8 h 30")]
    [TestCase("impots", "2026-11-24T20:00:00+01:00", "fermé, ouvre demain à 8 h 30")]
    [TestCase("impots", "2026-11-27T20:00:00+01:00", "fermé, ouvre lundi à 8 h 30")]
    [TestCase("samu", "2026-11-27T20:00:00+01:00", "ouvert jour et nuit")]
    [TestCase("drogues_info", "2026-11-27T20:00:00+01:00", "ouvert jusqu'à 2 h")]
    public void Now_OfAContact_ReadsAsFrench(string contact, string moment, string expected)
    {
        var at = DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
        Assert.That(FrenchOpening.Now(Catalogue.FindContact(contact)!.At(at)!, at), Is.EqualTo(expected));
    }

    [Test]
    public void Now_FarAway_NamesTheDate()
    {
        var at = new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(FrenchOpening.Now(new OpeningState(false, at.AddDays(7), null), at), Is.EqualTo("fermé, ouvre le 1er décembre 2026 à 11 h"));
            Assert.That(FrenchOpening.Now(new OpeningState(false, null, null), at), Is.EqualTo("fermé"));
        }
    }

    [Test]
    public void Of_Exceptions_ReadsAsFrench()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(FrenchOpening.Of(new ExceptionalPeriod(new(2026, 8, 1), new(2026, 8, 9), [], "travaux")), Is.EqualTo("du 1er août 2026 au 9 août 2026 : fermé (travaux)"));
            Assert.That(FrenchOpening.Of(new ExceptionalPeriod(new(2026, 8, 3), new(2026, 8, 3), [new TimeRange(new(10, 0, 0), new(11, 30, 0))], null)),
                Is.EqualTo("le 3 août 2026 : de 10 h à 11 h 30"));
        }
    }
}
