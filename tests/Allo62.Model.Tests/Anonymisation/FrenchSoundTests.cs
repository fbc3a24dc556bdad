using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

public sealed class FrenchSoundTests
{
    [TestCase("urjent")]
    [TestCase("diabetik")]
    [TestCase("otorité")]
    public void Fits_PhoneticSpelling_IsFrench(string word) => Assert.That(FrenchSound.Fits(Lexicon.Fold(word)), Is.True);

    [TestCase("zwartkoop")]
    [TestCase("shpresa")]
    [TestCase("bocquillonck")]
    public void Fits_ForeignWord_IsNot(string word) => Assert.That(FrenchSound.Fits(word), Is.False);
}
