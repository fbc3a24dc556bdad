using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>Names spelled letter by letter.</summary>
public sealed class SpelledNameRecogniserTests
{
    [TestCase("Oui, alors, Bouhired, B, O, U, H, I, R, E, D, pour la cantine", "Oui, alors, <PERSONNE>, <PERSONNE>, pour la cantine")]
    [TestCase("B comme Berthe, o, u, d, a, r, d, soit Boudard", "<PERSONNE>, soit <PERSONNE>")]
    [TestCase("ça s'écrit d u p o n t",
        "ça s'écrit <PERSONNE>")]
    [TestCase("D-E-L-V-A-U-X",
        "<PERSONNE>")]
    [TestCase("d comme Denise, u comme Ursule, p comme Pierre",
        "<PERSONNE>")]
    public void Anonymise_PersonalData_IsMasked(string text, string expected) =>
        Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("le R.S.A. est versé")]
    [TestCase("y a t il un bus")]
    [TestCase("j'ai l'A.P.A. depuis 2 ans")]
    [TestCase("A ou B")]
    [TestCase("le plan a b c")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
