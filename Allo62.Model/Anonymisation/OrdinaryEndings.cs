using System.Buffers;

namespace Allo62.Model.Anonymisation;

/// <summary>Endings that French verbs, nouns and adjectives have and names hardly ever: for words that no list knows.</summary>
internal static class OrdinaryEndings
{
    private const int ShortestWord = 5;

    private static readonly string[] Endings =
        ["ation", "ations", "ition", "ssion", "tions", "ement", "ements", "amment", "emment", "ait", "aient", "rais", "iez", "able",
            "ables", "ible", "ibles", "ique",
         "iques", "euse", "euses", "ives", "ive", "ite", "ites", "rait", "erai", "erez", "eront", "aire", "aires", "isme", "iste",
             "istes", "ance", "ances", "ence",
         "ences", "eux", "eur", "eurs", "rice", "ment", "ments", "ional", "ale", "aux", "ant", "ants", "ante", "antes", "ent", "ents",
             "enne", "ennes", "ente", "ees", "ee", "iser", "ifier",
         "uer", "rer", "ser", "ter", "cer", "ger", "quer", "oir", "oire", "ure", "ures", "tude", "logie", "logue", "phone"];

    private static readonly SearchValues<char> LastLetters = SearchValues.Create([.. Endings.Select(ending => ending[^1]).Distinct()]);

    public static bool Fits(ReadOnlySpan<char> folded)
    {
        if (folded.Length < ShortestWord || !LastLetters.Contains(folded[^1])) return false;
        foreach (var ending in Endings)
        {
            if (folded.Length > ending.Length + 1 && folded.EndsWith(ending)) return true;
        }
        return false;
    }
}
