using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>First name and family name in one word.</summary>
public sealed class GluedPersonRecogniserTests
{
    [TestCase("le prénom et le nom collés, francinedewaele, puis Orange", "le prénom et le nom collés, <PERSONNE>, puis Orange")]
    [TestCase("identifiant lefebvrejulie sur le site", "identifiant <PERSONNE> sur le site")]
    public void Anonymise_GluedName_IsMasked(string text, string expected) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("il faut une attestation d'assurance")]
    [TestCase("l'anticoagulant est remboursé")]
    [TestCase("je ne supporte plus la surconsommation")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
