using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>What opens a door.</summary>
public sealed class DoorCodeRecogniserTests
{
    [TestCase("digicode B4512", "digicode <ADRESSE>")]
    [TestCase("code porte 27A39", "code <ADRESSE>")]
    [TestCase("code immeuble : 1984B", "code immeuble : <ADRESSE>")]
    [TestCase("code d'entrée 5581", "code d'entrée <ADRESSE>")]
    [TestCase("boîte à clés 4410", "boîte à clés <ADRESSE>")]
    public void Anonymise_PersonalData_IsMasked(string text, string expected) =>
        Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("code de la route, 40 questions")]
    [TestCase("code 404 sur le site")]
    [TestCase("code postal inconnu")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
