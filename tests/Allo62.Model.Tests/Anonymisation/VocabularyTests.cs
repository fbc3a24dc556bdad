using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

public sealed class VocabularyTests
{
    [TestCase("enjambe")]
    [TestCase("dilapide")]
    [TestCase("schizophrene")]
    public void Contains_RareFrenchWord_IsTrue(string word) => Assert.That(Vocabulary.Contains(word), Is.True);

    [TestCase("zwartkoop")]
    [TestCase("kowalczyk")]
    [TestCase("")]
    public void Contains_OtherWord_IsFalse(string word) => Assert.That(Vocabulary.Contains(word), Is.False);
}
