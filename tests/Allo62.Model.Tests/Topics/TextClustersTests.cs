using Allo62.Model.Topics;
using Allo62.Tests.Shared;

namespace Allo62.Model.Tests.Topics;

/// <summary>Groups of texts and the words that set them apart.</summary>
public sealed class TextClustersTests
{
    private static readonly string[] Everyday =
    [
        "bonjour", "voudrais", "savoir", "merci", "depuis", "semaine", "maison", "pouvez", "aider", "rue", "matin", "toujours", "personne", "appelé", "attends", "réponse",
        "voisin", "problème", "besoin", "quelqu'un", "demain", "famille", "service", "urgent", "comment", "village", "lundi", "téléphone", "madame", "possible",
    ];

    [Test]
    public void Clusters_NewTopicAmongOthers_IsFoundWithItsWords()
    {
        string[] background = [.. Enumerable.Range(0, 30).Select(i => $"demande ordinaire numéro {(char)('a' + i % 26)} sur le dossier")];
        var cluster = TextClusters.Of([.. SampleTopics.Others, .. SampleTopics.Chargers], background, 4).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(cluster.Texts, Is.EquivalentTo(Enumerable.Range(SampleTopics.Others.Length, SampleTopics.Chargers.Length)));
            Assert.That(cluster.KeyWords.Take(2).Select(word => word.Word), Is.EquivalentTo(new[] { "borne", "recharge" }));
        }
    }

    /// <summary>Sixty requests on a new matter, each in other words around two of a few that the matter brings with it, among as many others and 600 answered ones.</summary>
    [TestCase("borne", "recharge", "électrique", "voiture", "branchement")]
    [TestCase("frelon", "asiatique", "nid", "guêpes", "essaim")]
    [TestCase("compteur", "linky", "relevé", "boîtier", "installateur")]
    [TestCase("punaises", "lit", "matelas", "désinsectisation", "piqûres")]
    public void Clusters_SixtyRequestsOnANewMatter_FoundWithoutStrays(params string[] matter)
    {
        // CA5394: not a secret, and it must be the same every time.
#pragma warning disable CA5394
        var random = new Random(62);
        string Around(params string[] words)
        {
            string[] said = [.. words, .. Enumerable.Range(0, 8).Select(_ => Everyday[random.Next(Everyday.Length)])];
            random.Shuffle(said);
            return string.Join(' ', said);
        }
        string[] Two() => [.. matter.OrderBy(_ => random.Next()).Take(2)];
        string[] others = [.. Enumerable.Range(0, 60).Select(i => Around(SampleTopics.Others[i % SampleTopics.Others.Length]))];
        string[] texts = [.. others, .. Enumerable.Range(0, 60).Select(_ => Around(Two()))];
        string[] answered = [.. Enumerable.Range(0, 600).Select(i => Around(SampleTopics.Others[i % SampleTopics.Others.Length]))];
#pragma warning restore CA5394
        var cluster = TextClusters.Of(texts, answered, 5)[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(cluster.Texts, Has.All.GreaterThanOrEqualTo(others.Length), "no strays");
            Assert.That(cluster.Texts, Has.Count.GreaterThanOrEqualTo(54));
            Assert.That(matter, Is.SupersetOf(cluster.KeyWords.Select(word => word.Word)));
        }
    }

    [Test]
    public void Clusters_MoreTextsThanAreCompared_RestJoinsItsGroup()
    {
        string[] texts = [.. Enumerable.Range(0, TextClusters.MostCompared + 500).Select(i => i % 3 == 0 ? SampleTopics.Chargers[i / 3 % SampleTopics.Chargers.Length] : $"rien de commun {Letters(i)}")];
        string[] background = [.. Enumerable.Range(0, 10_000).Select(i => $"autre chose {Letters(i)}")];
        var largest = TextClusters.Of(texts, background, 20)[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(largest.Texts, Has.All.Matches<int>(text => text % 3 == 0));
            Assert.That(largest.Texts, Has.Count.GreaterThan(texts.Length / 4));
        }
    }

    private static string Letters(int number) => string.Concat(number.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(digit => (char)('b' + digit - '0')));

    [Test]
    public void Clusters_NoTexts_NoGroups() => Assert.That(TextClusters.Of([], SampleTopics.Others, 1), Is.Empty);

    [Test]
    public void KeyWords_WordOfOneSide_RanksFirstThereAndLastHere()
    {
        var words = new WordForms();
        int[][] inside = [.. SampleTopics.Chargers.Select(words.Read)];
        int[][] outside = [.. SampleTopics.Others.Select(words.Read)];
        var ranked = KeyWords.Rank(words, inside, outside);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ranked[0].Word, Is.AnyOf("borne", "recharge"));
            Assert.That(ranked[0].Z, Is.GreaterThan(0));
            Assert.That(ranked[^1].Z, Is.LessThan(0));
            Assert.That(ranked[^1].Inside, Is.LessThan(ranked[^1].Outside));
        }
    }

    /// <summary>A new matter's own words name it, before a word that others use too.</summary>
    [Test]
    public void KeyWords_WordThatNobodyElseHas_ComesBeforeSharedOnes()
    {
        var words = new WordForms();
        int[][] inside = [.. Enumerable.Range(0, 60).Select(i => words.Read(i % 2 == 0 ? "une borne électrique" : "la borne du parking électrique"))];
        int[][] outside = [.. Enumerable.Range(0, 600).Select(i => words.Read(i % 30 == 0 ? "chauffage électrique trop cher" : "mon dossier est bloqué"))];
        Assert.That(KeyWords.Rank(words, inside, outside)[0], Has.Property(nameof(KeyWord.Word)).EqualTo("borne").And.Property(nameof(KeyWord.Outside)).EqualTo(0));
    }
}
