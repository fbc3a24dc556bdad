using Allo62.Model.Text;
using Allo62.Model.Urgency;

namespace Allo62.Model.Decisions;

/// <summary>Whether a person asks for a human and not for a subject: « un humain svp », « je veux parler à quelqu'un ». Immutable, thread-safe.</summary>
public static class HumanRequest
{
    /// <summary>A longer text tells a need besides, and the need can be answered.</summary>
    private const int MostWords = 14;

    private const string Someone =
        "(quelqu un|quelqu une|quelqun|un humain|une humaine|un etre humain|une personne|une vraie personne|un vrai|une vraie|un conseiller|une conseillere|un agent|une agente|" +
        "un operateur|une operatrice|un teleconseiller|une standardiste|un standardiste|un responsable|qqn|qqun|votre standard|le standard|l accueil)";

    private static readonly PhrasePattern[] Anywhere =
    [
        PhrasePattern.Parse("(parler|discuter|echanger|parle) ... (a|avec) " + Someone),
        PhrasePattern.Parse("(passer|passez|passe|contacter|joindre|avoir) ... " + Someone),
        PhrasePattern.Parse("(un|une|vrai|vraie) (humain|humaine|etre humain)"),
        PhrasePattern.Parse("(pas|marre|marre de) ... (robot|bot|chatbot)"),
        PhrasePattern.Parse("(vraie|vrai) (personne|conseiller|conseillere|agent)"),
    ];

    /// <summary>Words that name a need: « parler à une conseillère d'insertion » is a subject of its own.</summary>
    private static readonly PhrasePattern[] Unless =
    [
        PhrasePattern.Parse("(conseiller|conseillere|agent|agente|personne|responsable) (de|d|du|des|en|agee|agees|handicapee|insertion|social|sociale|familial|conjugal|numerique|france)"),
        PhrasePattern.Parse("(peut|peux|arrive|arrivent|reussit|reussi) (plus|pas)"),
    ];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Alone = new HashSet<string>(StringComparer.Ordinal)
    {
        "humain", "un humain", "un humain svp", "un humain s il vous plait", "humain svp", "humain s il vous plait", "quelqu un", "quelqu un svp",
        "conseiller", "un conseiller", "une conseillere", "un conseiller svp", "un conseiller s il vous plait", "agent", "un agent", "un agent svp", "un agent s il vous plait", "operateur",
        "standard", "le standard", "standardiste", "rappelez moi", "je veux etre rappele", "je veux etre rappelee", "je voudrais etre rappele", "je voudrais etre rappelee",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a text asks for a human.</summary>
    /// <param name="text">What the person wrote.</param>
    public static bool IsIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var normalised = NormalisedText.Mine;
        TextNormaliser.Normalise(text, normalised);
        var words = normalised.Tokens;
        if (words.Length is 0 or > MostWords) return false;
        return Alone.Contains(normalised.Words(words[0], words[^1])) || (PhrasePattern.AnyIn(normalised, Anywhere) && !PhrasePattern.AnyIn(normalised, Unless));
    }
}
