using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>Homes without a street, and what stands apart from an address.</summary>
public sealed class PostalPlaceRecogniserTests
{
    [TestCase("Ferme du Mont Hulin, lieu-dit Le Waast, 62240 Desvres",
        "<ADRESSE> Desvres")]
    [TestCase("RN 1, n° 540 bis, 62360 Isques",
        "<ADRESSE>, <ADRESSE> Isques")]
    [TestCase("12 le bourg, 62380 Elnes",
        "<ADRESSE> Elnes")]
    [TestCase("au 12 RD 943 à Lillers",
        "au <ADRESSE> à Lillers")]
    [TestCase("cité 12 n°25 à Grenay",
        "<ADRESSE> à Grenay")]
    [TestCase("digicode 45B12",
        "digicode <ADRESSE>")]
    [TestCase("le code de la porte 1234A",
        "le code de la <ADRESSE>")]
    [TestCase("position 50.4321, 2.8312",
        "position <ADRESSE>")]
    [TestCase("62217 Beaurains, 8 rue des Mésanges",
        "<ADRESSE> Beaurains, <ADRESSE>")]
    [TestCase("3 rue de l'Abbaye, puis code postal 62119 Dourges",
        "<ADRESSE>, puis code postal <ADRESSE> Dourges")]
    [TestCase("17 rue de la Liberté à Harnes 62440",
        "<ADRESSE> à Harnes <ADRESSE>")]
    [TestCase("elle habite au dix neuf bis moi",
        "elle habite au <ADRESSE> moi")]
    [TestCase("j'habite au 12 depuis",
        "j'habite au <ADRESSE> depuis")]
    [TestCase("adresse postale CCAS 62000",
        "adresse postale CCAS <ADRESSE>")]
    public void Anonymise_PersonalData_IsMasked(string text, string expected) =>
        Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("j'habite dans le 62300")]
    [TestCase("la RD 943 est inondée")]
    [TestCase("au km 12 RD 943")]
    [TestCase("trou sur la D917 vers Lens")]
    [TestCase("loyer de 62000 euros")]
    [TestCase("le code postal de Lens")]
    [TestCase("cité 9 sans eau depuis hier")]
    [TestCase("j'habite au 3e étage")]
    [TestCase("j'habite au 62")]
    [TestCase("on vit au 2 km du bourg")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
