namespace Allo62.Benchmarks.Study.Features;

/// <summary>Light stemming: plural, feminine and the commonest verb endings are cut off (after Savoy's light stemmer).</summary>
internal static class FrenchStem
{
    private const int ShortestStem = 3;

    private static readonly string[] Endings =
        ["issements", "issement", "ements", "ement", "ations", "ation", "euses", "euse", "eaux", "aient", "erait", "erais", "ions", "iez", "ees", "ait", "ais",
            "ant", "ent", "ons", "ez", "ee", "es", "er", "ir", "re", "s", "x", "e"];

    public static string Of(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        }
        return word;
    }
}
