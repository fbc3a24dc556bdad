using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>Names joined to one that was found.</summary>
public sealed class JoinedPersonRecogniserTests
{
    [TestCase("potier/hamza famille recomposée",
        "<PERSONNE>/<PERSONNE> famille recomposée")]
    [TestCase("mme lepoutre veuve cornet",
        "mme <PERSONNE> veuve <PERSONNE>")]
    [TestCase("M. Boulinguez ou Boulanguier",
        "M. <PERSONNE> ou <PERSONNE>")]
    [TestCase("je m'appelle Cosimo, pas Côme",
        "je m'appelle <PERSONNE>, pas <PERSONNE>")]
    [TestCase("monsieur leclercq ou leclerc",
        "monsieur <PERSONNE> ou leclerc")]
    [TestCase("l'ancienne nounou de Capucine et Gaspard de Lencquesaing",
        "l'ancienne nounou de <PERSONNE> et <PERSONNE>")]
    [TestCase("Mme Dupont épouse Zwartkoop",
        "Mme <PERSONNE> épouse <PERSONNE>")]
    [TestCase("M. Szczepaniak et non Czepaniak",
        "M. <PERSONNE> et non <PERSONNE>")]
    [TestCase("mme Lepoutre veuve cornet",
        "mme <PERSONNE> veuve <PERSONNE>")]
    public void Anonymise_PersonalData_IsMasked(string text, string expected) =>
        Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("le maire ou son mari")]
    [TestCase("le père ou la mère")]
    [TestCase("pas demain")]
    [TestCase("CAF ou MDPH")]
    [TestCase("Arras et Lens")]
    [TestCase("lundi/mardi matin")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
