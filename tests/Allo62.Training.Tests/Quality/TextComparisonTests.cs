using Allo62.Training.Quality;

namespace Allo62.Training.Tests.Quality;

/// <summary>Nearest texts, contradicting copies.</summary>
public sealed class TextComparisonTests
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
    public void Nearest_SameTopic_ComesFirst()
    {
        var found = NearestTexts.Find([.. Others, .. Chargers], ["la borne de recharge est en panne", "xyzzy"], 2);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found[0][0].Text, Is.EqualTo(Others.Length + 1));
            Assert.That(found[0], Has.Count.EqualTo(2));
            Assert.That(found[0][0].Similarity, Is.GreaterThan(found[0][1].Similarity).And.LessThanOrEqualTo(1 + 1e-9));
            Assert.That(found[1], Is.Empty);
        }
    }

    [Test]
    public void Nearest_TheTextItself_IsWhollySimilar() =>
        Assert.That(NearestTexts.Find(Others, [Others[3]], 1)[0].Single(), Is.EqualTo(new NearText(3, 1)).Using<NearText>((one, other) => one.Text == other.Text && Math.Abs(one.Similarity - other.Similarity) < 1e-9));

    [Test]
    public void ContradictingCopies_OnlyThoseWithSeveralLabels()
    {
        string[] texts = [Chargers[0], Others[0], Chargers[0] + " ?", Others[0] + " !", Others[1], Chargers[0].ToUpperInvariant()];
        var groups = ContradictingCopies.Of(texts, ["a", "b", "c", "b", "d", "a"]);
        Assert.That(groups.Single(), Is.EqualTo(new[] { 0, 2, 5 }));
    }
}
