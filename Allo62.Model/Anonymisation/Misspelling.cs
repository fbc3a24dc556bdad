namespace Allo62.Model.Anonymisation;

/// <summary>Ordinary words with a common French slip: a last letter too few or too many, a consonant doubled or not.</summary>
internal static class Misspelling
{
    private const int LongestWord = 24;
    private const string SilentEndings = "stedxr";

    /// <summary>Whether the word is one slip away from an ordinary word that is no name.</summary>
    public static bool OfOrdinaryWord(ReadOnlySpan<char> folded)
    {
        if (folded.Length is < 3 or > LongestWord) return false;
        Span<char> variant = stackalloc char[LongestWord + 1];
        folded.CopyTo(variant);
        if (SilentEndings.Contains(folded[^1]) && IsOrdinary(folded[..^1])) return true;
        foreach (var ending in SilentEndings)
        {
            variant[folded.Length] = ending;
            if (IsOrdinary(variant[..(folded.Length + 1)])) return true;
        }
        for (var i = 1; i < folded.Length; i++)
        {
            if (folded[i] != folded[i - 1]) continue;
            folded[i..].CopyTo(variant[(i - 1)..]);
            return IsOrdinary(variant[..(folded.Length - 1)]);
        }
        return false;
    }

    private static bool IsOrdinary(ReadOnlySpan<char> word) =>
        (Lexicon.Of(word, word) & (WordTraits.Ordinary | WordTraits.Function
            | WordTraits.Name)) is WordTraits.Ordinary or WordTraits.Function
            or (WordTraits.Ordinary | WordTraits.Function);
}
