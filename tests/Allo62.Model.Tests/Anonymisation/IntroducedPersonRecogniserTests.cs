using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>Names that somebody gives.</summary>
public sealed class IntroducedPersonRecogniserTests
{
    [TestCase("son prénom a été saisi « Radoslav », sa naissance",
        "son prénom a été saisi « <PERSONNE> », sa naissance")]
    [TestCase("je m'appelle sophie dupont et j'ai 30 ans",
        "je m'appelle <PERSONNE> et j'ai 30 ans")]
    [TestCase("bonjour moi c'est kevin",
        "bonjour moi c'est <PERSONNE>")]
    [TestCase("mon nom est Zbrodowska",
        "mon nom est <PERSONNE>")]
    [TestCase("Nom : PETIT Prénom : Rose",
        "Nom : <PERSONNE> Prénom : <PERSONNE>")]
    [TestCase("ma voisine s'appelle Marie Claire",
        "ma voisine s'appelle <PERSONNE>")]
    [TestCase("Zbigniew à l'appareil",
        "<PERSONNE> à l'appareil")]
    [TestCase("je suis Karim Haddad",
        "je suis <PERSONNE>")]
    [TestCase("au nom de Ben Salah",
        "au nom de <PERSONNE>")]
    [TestCase("de la part de Bocquillon",
        "de la part de <PERSONNE>")]
    [TestCase("née Kaczmarek",
        "née <PERSONNE>")]
    [TestCase("un nommé Delvigne me menace",
        "un nommé <PERSONNE> me menace")]
    [TestCase("bonjour, c'est Maryvonne",
        "bonjour, c'est <PERSONNE>")]
    [TestCase("je mapelle jonatan",
        "je mapelle <PERSONNE>")]
    [TestCase("je m'appelle sophie petit et je cherche",
        "je m'appelle <PERSONNE> et je cherche")]
    [TestCase("mon nom est le gall",
        "mon nom est <PERSONNE>")]
    [TestCase("bonjour auxence dupuis à l'appareil",
        "bonjour <PERSONNE> à l'appareil")]
    [TestCase("nom entendu : Zwartkoop",
        "nom entendu : <PERSONNE>")]
    [TestCase("je m'appelle Annick Poteau",
        "je m'appelle <PERSONNE>")]
    [TestCase("usager Bertrand Dit Caillaux",
        "usager <PERSONNE>")]
    [TestCase("je m'appelle cabestan",
        "je m'appelle <PERSONNE>")]
    [TestCase("née zwartkoop",
        "née <PERSONNE>")]
    [TestCase("de la part de zwartkoop",
        "de la part de <PERSONNE>")]
    public void Anonymise_PersonalData_IsMasked(string text, string expected) =>
        Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("je m'appelle pas comme ça")]
    [TestCase("je suis mariée")]
    [TestCase("je suis à Lens")]
    [TestCase("c'est la CAF qui me dit")]
    [TestCase("au nom de la loi")]
    [TestCase("c'est Noréade qui a coupé l'eau")]
    [TestCase("quel est le nom de la rue")]
    [TestCase("je suis née à Arras")]
    [TestCase("mon nom est mal écrit")]
    [TestCase("comment s'appelle l'aide")]
    [TestCase("on m'a appelé hier")]
    [TestCase("nom urjent")]
    [TestCase("lui et moi c'est juste qu'on sait pas")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
