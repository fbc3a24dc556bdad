namespace Allo62.Load;

/// <summary>What is sent, how often and for how long.</summary>
/// <param name="Url">Where to; loopback only.</param>
/// <param name="Key">API key; null where none is needed.</param>
/// <param name="Rate">Requests a second; 0: as many as the connections can carry.</param>
/// <param name="Seconds">How long.</param>
/// <param name="Connections">Requests under way at most.</param>
/// <param name="Batch">Texts in a request; 1: single requests.</param>
/// <param name="Feedback">Whether each answer gets a feedback.</param>
/// <param name="StopFile">Ends early once this file is there; null: never.</param>
internal sealed record LoadPlan(Uri Url, string? Key, double Rate, int Seconds, int Connections, int Batch, bool Feedback, string? StopFile)
{
    private static readonly string[] Texts =
    [
        "bonjour, ils m'ont coupé l'électricité ce matin et j'ai un bébé", "je voudrais savoir où en est mon dossier apa pour ma mère", "il y a un trou énorme sur la D939 à la sortie d'Arras",
        "mon rsa a été suspendu et je ne comprends pas pourquoi", "j'ai reçu un commandement de quitter les lieux", "ma fille est handicapée, comment demander l'aeeh", "je ne peux plus payer ma cantine",
        "où puis-je passer mon permis si je n'ai pas d'argent", "les horaires du musée s'il vous plaît", "mon ancien mari me menace", "je voudrais devenir assistante maternelle", "une place en crèche pour septembre",
        "je n'arrive plus à payer", "quel temps fera-t-il demain", "le car scolaire n'est pas passé ce matin", "comment obtenir la carte mobilité inclusion", "je suis à la rue ce soir",
    ];

    /// <summary>The bodies that are sent in turn, ready made: the generator must not be what is measured.</summary>
    public IReadOnlyList<byte[]> Bodies() => Batch == 1
        ? [.. Texts.Select(text => Json(new { text, channel = "chat" }))]
        : [Json(new { requests = Enumerable.Range(0, Batch).Select(i => new { text = Texts[i % Texts.Length], channel = "chat" }) })];

    private static byte[] Json(object body) => System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(body);
}
