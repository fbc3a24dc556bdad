using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>Registration plates.</summary>
public sealed class PlateRecogniserTests
{
    [TestCase("GK dix-huit cinq A L, non",
        "<PLAQUE>, non")]
    [TestCase("la carte grise, BX, trois cent trente, R D",
        "la carte grise, <PLAQUE>")]
    [TestCase("TAXI EK 331 VB",
        "TAXI <PLAQUE>")]
    [TestCase("voiture AB-123-CD devant le garage",
        "voiture <PLAQUE> devant le garage")]
    [TestCase("ab-123-cd",
        "<PLAQUE>")]
    [TestCase("EZ 456 RT garée depuis un mois",
        "<PLAQUE> garée depuis un mois")]
    [TestCase("immatriculée ez 456 rt",
        "immatriculée <PLAQUE>")]
    [TestCase("AB123CD",
        "<PLAQUE>")]
    [TestCase("plaque 1234 AB 62",
        "plaque <PLAQUE>")]
    [TestCase("456 XYZ 59",
        "<PLAQUE>")]
    [TestCase("4567-TR-2A",
        "<PLAQUE>")]
    [TestCase("plaque belge 1-ABC-234",
        "plaque belge <PLAQUE>")]
    [TestCase("immatriculé en Pologne PO 4F123",
        "immatriculé en Pologne <PLAQUE>")]
    [TestCase("plaque A12BC",
        "plaque <PLAQUE>")]
    [TestCase("immatriculée ab deux cent trente quatre kz",
        "immatriculée <PLAQUE>")]
    [TestCase("épave 7731 WK 62",
        "épave <PLAQUE>")]
    public void Anonymise_PersonalData_IsMasked(string text, string expected) =>
        Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("je fais 200 km de route")]
    [TestCase("il y a 120 m de fossé")]
    [TestCase("la RD 341 et la D 939")]
    [TestCase("je pèse 120 kg")]
    [TestCase("le RSA 635 est versé")]
    [TestCase("de 100 en 100")]
    [TestCase("en 300 m tournez")]
    [TestCase("plaque de 30 cm sur la route")]
    [TestCase("plaque d'égout rue 4")]
    [TestCase("le numéro de PR, un PR c'est quoi")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
