using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

public sealed class FrenchWordsTests
{
    [TestCase("enjambe")]
    [TestCase("dilapide")]
    [TestCase("schizophrene")]
    public void Contains_RareFrenchWord_IsTrue(string word) => Assert.That(FrenchWords.Contains(word), Is.True);

    [TestCase("zwartkoop")]
    [TestCase("kowalczyk")]
    [TestCase("")]
    public void Contains_OtherWord_IsFalse(string word) => Assert.That(FrenchWords.Contains(word), Is.False);

    [TestCase("urjent")]
    [TestCase("diabetik")]
    [TestCase("otorité")]
    public void ContainsSound_PhoneticSpelling_IsFrench(string word) => Assert.That(FrenchWords.ContainsSound(Lexicon.Fold(word)), Is.True);

    [TestCase("zwartkoop")]
    [TestCase("shpresa")]
    [TestCase("bocquillonck")]
    public void ContainsSound_ForeignWord_IsNot(string word) => Assert.That(FrenchWords.ContainsSound(word), Is.False);
}
