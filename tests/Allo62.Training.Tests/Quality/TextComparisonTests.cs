using Allo62.Training.Quality;
using Allo62.Tests.Shared;

namespace Allo62.Training.Tests.Quality;

/// <summary>Nearest texts, contradicting copies.</summary>
public sealed class TextComparisonTests
{
    [Test]
    public void Nearest_SameTopic_ComesFirst()
    {
        var found = NearestTexts.Find([.. SampleTopics.Others, .. SampleTopics.Chargers], ["la borne de recharge est en panne", "xyzzy"], 2);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found[0][0].Text, Is.EqualTo(SampleTopics.Others.Length + 1));
            Assert.That(found[0], Has.Count.EqualTo(2));
            Assert.That(found[0][0].Similarity, Is.GreaterThan(found[0][1].Similarity).And.LessThanOrEqualTo(1 + 1e-9));
            Assert.That(found[1], Is.Empty);
        }
    }

    [Test]
    public void Nearest_TheTextItself_IsWhollySimilar() =>
        Assert.That(NearestTexts.Find(SampleTopics.Others, [SampleTopics.Others[3]], 1)[0].Single(), Is.EqualTo(new NearText(3, 1)).Using<NearText>((one, other) => one.Text == other.Text && Math.Abs(one.Similarity - other.Similarity) < 1e-9));

    [Test]
    public void ContradictingCopies_OnlyThoseWithSeveralLabels()
    {
        string[] texts = [SampleTopics.Chargers[0], SampleTopics.Others[0], SampleTopics.Chargers[0] + " ?", SampleTopics.Others[0] + " !", SampleTopics.Others[1], SampleTopics.Chargers[0].ToUpperInvariant()];
        var groups = ContradictingCopies.Of(texts, ["a", "b", "c", "b", "d", "a"]);
        Assert.That(groups.Single(), Is.EqualTo(new[] { 0, 2, 5 }));
    }
}
