using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>The name of somebody who was found, said again.</summary>
public sealed class RepeatedPersonRecogniserTests
{
    [TestCase("je m'appelle Blanche Neige et Neige c'est mon mari",
        "je m'appelle <PERSONNE> et <PERSONNE> c'est mon mari")]
    [TestCase("Mme Zwartkoop rappelle, dossier Zwartkoop à revoir",
        "Mme <PERSONNE> rappelle, dossier <PERSONNE> à revoir")]
    [TestCase("Mme Bomy Régine, tutrice, majeur protégé Bomy",
        "Mme <PERSONNE>, tutrice, majeur protégé <PERSONNE>")]
    public void Anonymise_PersonalData_IsMasked(string text, string expected) =>
        Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("la neige bloque la route, Neige attendue demain")]
    [TestCase("Lens puis Lens")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
