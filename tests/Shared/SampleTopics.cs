namespace Allo62.Tests.Shared;

/// <summary>Requests on one new matter, and as good as no two of the others on the same.</summary>
internal static class SampleTopics
{
    public static readonly string[] Chargers =
    [
        "où trouver une borne de recharge pour ma voiture électrique", "la borne de recharge du parking est en panne", "borne recharge véhicule électrique à Lens",
        "tarif de la borne de recharge électrique", "ma carte ne marche pas à la borne de recharge", "y a-t-il une borne de recharge près de la mairie",
    ];

    public static readonly string[] Others =
    [
        "mon rsa est suspendu depuis mars", "le car scolaire n'est pas passé", "je cherche une place en crèche", "trou dans la chaussée devant chez moi",
        "comment adopter un enfant", "le collège de mon fils est fermé", "demande de carte de stationnement handicapé", "aide pour payer le loyer",
    ];
}
