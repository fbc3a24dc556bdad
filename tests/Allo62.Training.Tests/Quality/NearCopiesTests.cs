using Allo62.Training.Quality;

namespace Allo62.Training.Tests.Quality;

public sealed class NearCopiesTests
{
    private static readonly string[] Words =
    [
        "facture", "loyer", "maman", "route", "trou", "dossier", "carte", "lettre", "école", "bébé", "rendez-vous", "courrier", "mairie", "retard", "demande", "chauffage",
    ];

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

    /// <summary>Against the definition, pair by pair: texts with slips as in a log, and short ones of few words, many of them just at the limit.</summary>
    [TestCase(1_200, 25, 4)]
    [TestCase(300, 6, 0)]
    [TestCase(200, 1, 1)]
    public void Groups_TextsWithSlips_SameAsByDefinition(int count, int words, int slips)
    {
        // CA5394: not a secret, and it must be the same every time.
#pragma warning disable CA5394
        var random = new Random(62);
        string Text() => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(slips == 0 ? 4 : Words.Length)]));
        string Slipped(string text) => Enumerable.Range(0, random.Next(slips + 1)).Aggregate(text, (slipped, _) => slipped.Remove(random.Next(slipped.Length), 1));
        var originals = Enumerable.Range(0, count / 2).Select(_ => Text()).ToArray();
        string[] texts = [.. originals, .. originals.Select(Slipped)];
#pragma warning restore CA5394
        var expected = ByDefinition(texts);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(NearCopies.Groups(texts), Is.EqualTo(expected));
            Assert.That(expected.Distinct().Count(), Is.LessThan(texts.Length));
        }
    }

    [Test]
    public void Groups_ThousandsOfEqualTexts_OneGroupAndNoOther()
    {
        string[] texts = [.. Enumerable.Repeat("mon rsa n'est pas arrivé ce mois-ci", 3_000), "le car scolaire n'est pas passé ce matin", "", ""];
        Assert.That(NearCopies.Groups(texts).CountBy(group => group).Select(group => group.Value), Is.EquivalentTo(new[] { 3_000, 1, 2 }));
    }

    [Test]
    public void Groups_NoTexts_NoGroups() => Assert.That(NearCopies.Groups([]), Is.Empty);

    private static int[] ByDefinition(string[] texts)
    {
        var runs = TextRuns.Of(texts).Sets;
        var groups = new DisjointSets(texts.Length);
        for (var second = 0; second < texts.Length; second++)
        {
            for (var first = 0; first < second; first++)
            {
                var shared = Shared(runs[first], runs[second]);
                if (shared >= NearCopies.CopyLimit * (runs[first].Length + runs[second].Length - shared)) groups.Join(first, second);
            }
        }
        return groups.Numbers();
    }

    private static int Shared(int[] first, int[] second)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < first.Length && j < second.Length)
        {
            var difference = first[i] - second[j];
            if (difference == 0) shared++;
            if (difference <= 0) i++;
            if (difference >= 0) j++;
        }
        return shared;
    }
}
