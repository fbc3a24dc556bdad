using Allo62.Model.Text;
using Allo62.Model.Urgency;

namespace Allo62.Model.Tests.Urgency;

public sealed class PhrasePatternTests
{
    [TestCase("suicid*", "elle parle de suicide", 3)]
    [TestCase("s* arbre", "un sacre arbre", 1)]
    [TestCase("d arbre", "une branche d'arbre", 2)]
    [TestCase("(feuille|branche tombee)", "une branche tombee dehors", 1)]
    [TestCase("(feuille|tomb*) ... mal", "il est tombe hier et a mal", 2)]
    [TestCase("[tres] mal", "il va mal", 2)]
    [TestCase("[tres] mal", "il va tres mal", 2)]
    [TestCase("... mal", "il va mal", 0)]
    [TestCase("branche ... route", "la branche est sur la route", 1)]
    [TestCase("respire plus", "il respire encore", -1)]
    [TestCase("plus respire", "il respire plus", -1)]
    [TestCase("branche tombee", "une branche", -1)]
    [TestCase("tombee", "tombe", -1)]
    [TestCase("arbre", "", -1)]
    public void Find_Table_GivesTheFirstWord(string phrase, string text, int first)
    {
        var normalised = new NormalisedText();
        TextNormaliser.Normalise(text, normalised);
        Assert.That(PhrasePattern.Parse(phrase).Find(normalised), Is.EqualTo(first));
    }

    [Test]
    public void Find_WorkspaceHeldALongerTextBefore_ReadsOnlyTheNewOne()
    {
        var normalised = new NormalisedText();
        TextNormaliser.Normalise(string.Join(' ', Enumerable.Repeat("une branche tombee", 100)), normalised);
        var phrase = PhrasePattern.Parse("branche tombee");
        Assert.That(phrase.Find(normalised, 200), Is.EqualTo(202));
        TextNormaliser.Normalise("une branche", normalised);
        Assert.That(phrase.Find(normalised), Is.EqualTo(-1));
    }
}
