using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>Addresses as neighbours across the border write them.</summary>
public sealed class ForeignStreetRecogniserTests
{
    [TestCase("domicilié Stationsstraat 44 à Poperinge", "domicilié <ADRESSE> à Poperinge")]
    [TestCase("courrier à 12 Church Street, Dover", "courrier à <ADRESSE>, Dover")]
    [TestCase("ul. Polna 7, Katowice", "<ADRESSE>, Katowice")]
    public void Anonymise_ForeignAddress_IsMasked(string text, string expected) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("la Stationsstraat est barrée")]
    [TestCase("on fait du street art depuis 3 ans")]
    [TestCase("le plein 44 litres")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
