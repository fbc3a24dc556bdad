using Allo62.Model.Topics;

namespace Allo62.Model.Tests.Topics;

/// <summary>Groups of texts and the words that set them apart.</summary>
public sealed class TextClustersTests
{
    private static readonly string[] Chargers =
    [
        "où trouver une borne de recharge pour ma voiture électrique", "la borne de recharge du parking est en panne", "borne recharge véhicule électrique à Lens",
        "tarif de la borne de recharge électrique", "ma carte ne marche pas à la borne de recharge", "y a-t-il une borne de recharge près de la mairie",
    ];

    private static readonly string[] Others =
    [
        "mon rsa est suspendu depuis mars", "le car scolaire n'est pas passé", "je cherche une place en crèche", "trou dans la chaussée devant chez moi",
        "comment adopter un enfant", "le collège de mon fils est fermé", "demande de carte de stationnement handicapé", "aide pour payer le loyer",
    ];

    [Test]
    public void Clusters_NewTopicAmongOthers_IsFoundWithItsWords()
    {
        string[] background = [.. Enumerable.Range(0, 30).Select(i => $"demande ordinaire numéro {(char)('a' + i % 26)} sur le dossier")];
        var cluster = TextClusters.Of([.. Others, .. Chargers], background, 4).Single();
        using (Assert.EnterMultipleScope())
        {
            // With a dozen texts a stray one may come along; the topic must be whole and in the majority.
            Assert.That(cluster.Texts, Is.SupersetOf(Enumerable.Range(Others.Length, Chargers.Length)));
            Assert.That(cluster.Texts, Has.Count.LessThan(2 * Chargers.Length));
            Assert.That(cluster.KeyWords.Take(2).Select(word => word.Word), Is.EquivalentTo(new[] { "borne", "recharge" }));
        }
    }

    [Test]
    public void Clusters_MoreTextsThanAreCompared_RestJoinsItsGroup()
    {
        string[] texts = [.. Enumerable.Range(0, TextClusters.MostCompared + 500).Select(i => i % 3 == 0 ? Chargers[i / 3 % Chargers.Length] : $"rien de commun {Letters(i)}")];
        string[] background = [.. Enumerable.Range(0, 10_000).Select(i => $"autre chose {Letters(i)}")];
        var largest = TextClusters.Of(texts, background, 20)[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(largest.Texts, Has.All.Matches<int>(text => text % 3 == 0));
            Assert.That(largest.Texts, Has.Count.GreaterThan(texts.Length / 4));
        }
    }

    [Test]
    public void Clusters_NoTexts_NoGroups() => Assert.That(TextClusters.Of([], Others, 1), Is.Empty);

    [Test]
    public void KeyWords_WordOfOneSide_RanksFirstThereAndLastHere()
    {
        var words = new WordForms();
        int[][] inside = [.. Chargers.Select(words.Read)];
        int[][] outside = [.. Others.Select(words.Read)];
        var ranked = KeyWords.Rank(words, inside, outside);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ranked[0].Word, Is.AnyOf("borne", "recharge"));
            Assert.That(ranked[0].Z, Is.GreaterThan(0));
            Assert.That(ranked[^1].Z, Is.LessThan(0));
            Assert.That(ranked[^1].Inside, Is.LessThan(ranked[^1].Outside));
        }
    }

    private static string Letters(int number) => string.Concat(number.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(digit => (char)('b' + digit - '0')));
}
