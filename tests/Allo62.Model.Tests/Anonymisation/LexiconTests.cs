using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

internal sealed class LexiconTests
{
    [TestCase("marié", WordTraits.Ordinary)]
    [TestCase("helene", WordTraits.FirstName)]
    [TestCase("hélène", WordTraits.FirstName)]
    [TestCase("delattre", WordTraits.FamilyName)]
    [TestCase("decede", WordTraits.Ordinary)]
    [TestCase("mdph", WordTraits.Acronym)]
    public void Of_KnownWord_HasItsRole(string word, WordTraits role) => Assert.That(Lexicon.Of(word, Lexicon.Fold(word)) & role, Is.EqualTo(role));

    [Test]
    public void Of_ParticipleWithItsAccent_IsNoName() => Assert.That(Lexicon.Of("marié", "marie") & WordTraits.Name, Is.EqualTo(WordTraits.None));

    [Test]
    public void Of_UnknownWord_HasNoRole() => Assert.That(Lexicon.Of("zyxw", "zyxw"), Is.EqualTo(WordTraits.None));

    [Test]
    public void Count_Names_AreSeveralHundredOfEachKind()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Lexicon.Count(WordTraits.FirstName), Is.GreaterThan(2_000));
            Assert.That(Lexicon.Count(WordTraits.FamilyName), Is.GreaterThan(3_000));
        }
    }
}
