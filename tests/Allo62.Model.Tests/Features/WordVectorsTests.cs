using Allo62.Model.Features;
using Allo62.Model.Text;

namespace Allo62.Model.Tests.Features;

public sealed class WordVectorsTests
{
    private static readonly Dictionary<string, float[]> Two = new() { ["loyer"] = [0.5f, -2, 0.25f], ["bail"] = [0, 0, 1] };

    [Test]
    public void Read_WhatWasWritten_IsTheSameToEightBits()
    {
        var read = WordVectors.Read(WordVectors.Write(Two));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Count, Is.EqualTo(2));
            Assert.That(VectorOf(read, "loyer"), Is.EqualTo(Two["loyer"]).Within(2.0 / 254));
            Assert.That(VectorOf(read, "bail"), Is.EqualTo(Two["bail"]).Within(1.0 / 254));
            Assert.That(read.Find("facture"), Is.Negative);
        }
    }

    [Test]
    public void Read_Truncated_IsRefused() =>
        Assert.That(() => WordVectors.Read(WordVectors.Write(Two)[..^1]), Throws.TypeOf<FormatException>().With.Message.Contains("length"));

    [Test]
    public void Fingerprint_OtherVectors_Differs()
    {
        var other = new Dictionary<string, float[]>(Two) { ["bail"] = [0, 1, 1] };
        Assert.That(WordVectors.Read(WordVectors.Write(other)).Fingerprint, Is.Not.EqualTo(WordVectors.Read(WordVectors.Write(Two)).Fingerprint));
    }

    [TestCase("loyer", "logement", "vaccin")]
    [TestCase("chomage", "emploi", "registre")]
    [TestCase("frigo", "manger", "route")]
    public void French_RelatedWords_AreCloserThanOthers(string word, string related, string other) =>
        Assert.That(Similarity(word, related), Is.GreaterThan(Similarity(word, other) + 0.2));

    [Test]
    public void Extract_WordsInAnyOrder_GiveOneVectorOfTheLengthAskedFor()
    {
        var embedding = new TextEmbedding(WordVectors.French, 0.7f);
        var (one, other) = (Extract(embedding, "je cherche un logement"), Extract(embedding, "un logement je cherche"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(MathF.Sqrt(one.Sum(value => value * value)), Is.EqualTo(0.7f).Within(1e-5f));
            Assert.That(one, Is.EqualTo(other).Within(1e-5f));
        }
    }

    [Test]
    public void Extract_NoKnownWord_IsZero() =>
        Assert.That(Extract(new TextEmbedding(WordVectors.French, 1), "xylophagqz qsdfgh"), Is.All.Zero);

    private static float Similarity(string one, string other)
    {
        var embedding = new TextEmbedding(WordVectors.French, 1);
        return Extract(embedding, one).Zip(Extract(embedding, other), (a, b) => a * b).Sum();
    }

    private static float[] Extract(TextEmbedding embedding, string raw)
    {
        var text = new NormalisedText();
        TextNormaliser.Normalise(raw, text);
        var vector = new float[embedding.Dimension];
        embedding.Extract(text, vector);
        return vector;
    }

    private static float[] VectorOf(WordVectors vectors, string word)
    {
        var sum = new float[vectors.Dimension];
        vectors.AddTo(sum, vectors.Find(word));
        return sum;
    }
}
