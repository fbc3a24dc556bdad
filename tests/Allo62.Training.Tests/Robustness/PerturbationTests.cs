using Allo62.Model.Text;
using Allo62.Training.Robustness;

namespace Allo62.Training.Tests.Robustness;

public sealed class PerturbationTests
{
    private const string Text = "Bonjour, on m'a coupé l’électricité hier soir et <PERSONNE> a très froid dans sa chambre, que faire maintenant ?";

    private static IReadOnlyList<IPerturbation> All => Perturbations.All;

    private static IEnumerable<IPerturbation> Undone => Perturbations.All.Where(perturbation => perturbation.Limit == 0);

    [TestCaseSource(nameof(All))]
    public void Apply_SameSeedAndRow_SameText(object perturbation)
    {
        var first = Apply(perturbation, Text, row: 3);
        Assert.That(Apply(perturbation, Text, row: 3), Is.EqualTo(first));
    }

    [TestCaseSource(nameof(All))]
    public void Apply_ManyRows_AltersMostAndKeepsPlaceholders(object perturbation)
    {
        var altered = Enumerable.Range(0, 200).Select(row => Apply(perturbation, Text, row)).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(altered.Count(text => text != Text), Is.GreaterThan(150));
            Assert.That(altered, Has.All.Contains("<PERSONNE>").IgnoreCase);
        }
    }

    [TestCaseSource(nameof(All))]
    public void Apply_TextsWithNothingToAlter_DoNotThrow(object perturbation)
    {
        foreach (var text in new[] { "", "a", "?!", "<NIR>", "12", "👍", "日本" })
        {
            for (var row = 0; row < 20; row++) Assert.That(() => Apply(perturbation, text, row), Throws.Nothing);
        }
    }

    [TestCaseSource(nameof(Undone))]
    public void Limit_OfZero_IsOnlyForWhatNormalisationUndoes(object perturbation)
    {
        for (var row = 0; row < 50; row++) Assert.That(TextNormaliser.Normalise(Apply(perturbation, Text, row)), Is.EqualTo(TextNormaliser.Normalise(Text)));
    }

    [Test]
    public void PoliteOpening_Normalised_IsNotSimplyCutOff()
    {
        // Otherwise the measure would only show that the normaliser's lists are read.
        var whole = Enumerable.Range(0, 100).Count(row => TextNormaliser.Normalise(Apply(new PoliteOpening(), "mon rsa", row)) == "mon rsa");
        Assert.That(whole, Is.LessThan(20));
    }

    [TestCase("swapped letters", "rsa", 0, "sra")]
    [TestCase("swapped letters", "rsa", 2, "ras")]
    [TestCase("doubled letters", "rsa", 1, "rssa")]
    [TestCase("missing letters", "rsa", 2, "rs")]
    public void Slip_AtALetter_GivesTheWord(string name, string word, int at, string expected) =>
        Assert.That(Perturbations.Slips.Single(slip => slip.Name == name).Slip(word, at, new Draws(1, "", 0)), Is.EqualTo(expected));

    [Test]
    public void KeyboardNeighbour_ManyDraws_OnlyKeysAround()
    {
        var written = Enumerable.Range(0, 100).Select(row => new KeyboardNeighbour().Slip("é", 0, new Draws(1, "", row))).Distinct().Order();
        Assert.That(written, Is.EqualTo(new[] { "d", "r", "z" }));
    }

    [Test]
    public void TypingErrors_ManyTexts_StrikeTheShareOfLetters()
    {
        var letters = 0;
        var missing = 0;
        for (var row = 0; row < 2_000; row++)
        {
            var altered = new TypingErrors(new MissingLetter(), 0.1).Apply("logement insalubre", new Draws(1, "x", row));
            letters += 17;
            missing += 18 - altered.Length;
        }
        Assert.That((double)missing / letters, Is.EqualTo(0.1).Within(0.005));
    }

    [Test]
    public void OneErrorInSixWords_TwelveWords_StrikesTwo()
    {
        const string Twelve = "ma mere tombe souvent chez elle depuis que papa est bien mort";
        for (var row = 0; row < 100; row++)
        {
            var altered = new OneErrorInSixWords().Apply(Twelve, new Draws(1, "x", row)).Split(' ');
            Assert.That(altered.Zip(Twelve.Split(' ')).Count(pair => pair.First != pair.Second), Is.InRange(0, 2));
        }
    }

    private static string Apply(object perturbation, string text, int row) => ((IPerturbation)perturbation).Apply(text, new Draws(62, "test", row));
}
