namespace Allo62.Benchmarks.Study.Features;

/// <summary>How a French word sounds, roughly: « lojement » and « logement », « dossié » and « dossier » become the same.</summary>
internal static class FrenchSound
{
    // In this order; a longer spelling stands before the ones that it contains.
    private static readonly (string Written, string Sound)[] Rules =
    [
        ("eaux", "o"), ("eau", "o"), ("aux", "o"), ("au", "o"), ("ph", "f"), ("qu", "k"), ("ch", "1"), ("gn", "n"), ("ge", "je"), ("gi", "ji"), ("gy", "ji"),
        ("gu", "g"), ("ce", "se"), ("ci", "si"), ("cy", "si"), ("c", "k"), ("q", "k"), ("ain", "2"), ("ein", "2"), ("in", "2"), ("im", "2"), ("an", "3"),
        ("am", "3"), ("en", "3"), ("em", "3"), ("on", "4"), ("om", "4"), ("ai", "e"), ("ei", "e"), ("ez", "e"), ("er", "e"), ("et", "e"), ("oi", "5"),
        ("ou", "6"), ("y", "i"), ("z", "s"), ("x", "s"), ("h", ""), ("w", "v"),
    ];

    public static string Of(string word)
    {
        if (word.Length < 3 || !word.All(char.IsAsciiLetterLower)) return word;
        var sound = word.TrimEnd('s', 't', 'x', 'd', 'p');
        if (sound.Length < 2) sound = word;
        if (sound.Length > 3 && sound[^1] == 'e') sound = sound[..^1];
        foreach (var (written, spoken) in Rules) sound = sound.Replace(written, spoken, StringComparison.Ordinal);
        return Undoubled(sound);
    }

    private static string Undoubled(string sound) => string.Concat(sound.Where((c, i) => i == 0 || c != sound[i - 1]));
}
