using Allo62.Training.Quality;
using CsCheck;

namespace Allo62.Training.Tests.Quality;

public sealed class NearCopiesTests
{
    [Test]
    public void Groups_ChainOfCopies_IsOneGroup()
    {
        string[] texts =
        [
            "bonjour il y a un trou énorme sur la route départementale devant la mairie", "une pizza",
            "bonjour il y a un trou énorme sur la route départementale devant la mairie !!", "il y a un trou énorme sur la route départementale devant la mairie ?",
        ];
        Assert.That(NearCopies.Groups(texts), Is.EqualTo(new[] { 0, 1, 0, 0 }));
    }

    /// <summary>Against the definition, pair by pair.</summary>
    [Test]
    public void Find_AnyTexts_SamePairsAsByDefinition() =>
        Gen.String[Gen.Char["abc "], 5, 14].Array[2, 14].Sample(texts =>
        {
            var found = NearCopies.Find(texts, 0.6);
            var runs = TextRuns.Of(texts).Sets;
            var expected = from second in Enumerable.Range(0, texts.Length)
                           from first in Enumerable.Range(0, second)
                           let shared = runs[first].Intersect(runs[second]).Count()
                           where (double)shared / (runs[first].Length + runs[second].Length - shared) >= 0.6
                           select (first, second);
            Assert.That(found, Is.EqualTo(expected));
        }, iter: 2_000);
}
