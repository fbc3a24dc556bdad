using Allo62.Model.Learning.Noise;
using Allo62.Model.SmallTalk;

namespace Allo62.Model.Tests.Learning.Noise;

public sealed class NoisyCopiesTests
{
    private const string Request = "il y a un trou énorme sur la route devant l'école";

    [Test]
    public void Of_SameSeed_SameCopies()
    {
        var (one, two) = (new NoisyCopies(62), new NoisyCopies(62));
        Assert.That(Enumerable.Range(0, 50).Select(_ => one.Of(Request)), Is.EqualTo(Enumerable.Range(0, 50).Select(_ => two.Of(Request)).ToArray()));
    }

    [Test]
    public void Of_ManyCopies_AllKeepMostWordsAndMostDiffer()
    {
        var noise = new NoisyCopies(1);
        var copies = Enumerable.Range(0, 200).Select(_ => noise.Of(Request)).ToArray();
        var words = Request.Split(' ');
        using (Assert.EnterMultipleScope())
        {
            Assert.That(copies.Select(copy => words.Count(word => copy.Split(' ').Contains(word))), Is.All.GreaterThan(words.Length / 2));
            Assert.That(copies.Count(copy => copy != Request), Is.GreaterThan(120));
            Assert.That(copies.Count(copy => copy.Length > Request.Length + 10), Is.InRange(90, 180), "five of eight copies carry small talk");
        }
    }

    [TestCase("")]
    [TestCase("a")]
    [TestCase("rsa ?")]
    [TestCase("<PERSONNE> <TELEPHONE>")]
    public void Make_ShortWordsAndPlaceholders_StayAsTheyAre(string text) =>
        Assert.That(TypingErrors.Make(text, 1, new Random(3)), Is.EqualTo(text));

    [Test]
    public void Make_EveryWord_OneSlipInEachLongWord()
    {
        var words = "facture électricité impayée".Split(' ');
        var slips = TypingErrors.Make(string.Join(' ', words), 1, new Random(4)).Split(' ');
        Assert.That(slips.Zip(words, (slip, word) => Math.Abs(slip.Length - word.Length)), Is.All.LessThan(2));
    }

    [Test]
    public void SmallTalk_Sections_AreThereAndApart()
    {
        var all = SmallTalkSentences.Before.Concat(SmallTalkSentences.After).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(all, Is.Unique);
            Assert.That(all, Has.Length.GreaterThan(60));
            Assert.That(all, Has.None.StartsWith("["));
        }
    }
}
