using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>Social security numbers.</summary>
public sealed class NirRecogniserTests
{
    [TestCase("NIR 1 85 05 62 193 123 45",
        "NIR <NIR>")]
    [TestCase("ma sécu 2850562193123",
        "ma sécu <NIR>")]
    [TestCase("2 85 05 2A 004 123 18 je suis née en Corse",
        "<NIR> je suis née en Corse")]
    [TestCase("185052B123456 26",
        "<NIR>")]
    [TestCase("1.70.12.97.401.123.10",
        "<NIR>")]
    [TestCase("n° 1 92 07 99 351 045 12",
        "n° <NIR>")]
    [TestCase("sécurité sociale : 1-85-05-62-193-123-45",
        "sécurité sociale : <NIR>")]
    [TestCase("sécu 185056219312346 avec une faute",
        "sécu <NIR> avec une faute")]
    [TestCase("carte vitale 1 85 05 62 193 12",
        "carte vitale <NIR>")]
    [TestCase("1 85 05 62 193 123 clé 45",
        "<NIR>")]
    [TestCase("deux quatre-vingt-cinq zéro cinq soixante-deux cent quatre-vingt-treize cent vingt-trois quarante-cinq",
        "<NIR>")]
    [TestCase("１ 85 05 62 193 123 45",
        "<NIR>")]
    [TestCase("nir 1 91 11 69 123 402 (13 chiffres, clé inconnue)",
        "nir <NIR> (13 chiffres, clé inconnue)")]
    [TestCase("sécu provisoire 8 99 07 99 239 015",
        "sécu provisoire <NIR>")]
    [TestCase("1.75.07.2A.004.088.31",
        "<NIR>")]
    public void Anonymise_PersonalData_IsMasked(string text, string expected) =>
        Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("la sécurité sociale me doit 1 234,56 €")]
    [TestCase("le plafond est de 46 368 euros")]
    [TestCase("numéro de sécurité sociale provisoire pour mon bébé")]
    [TestCase("1 2 3 nous irons au bois")]
    [TestCase("8 99 euros")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
