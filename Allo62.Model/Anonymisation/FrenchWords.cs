namespace Allo62.Model.Anonymisation;

/// <summary>
/// Some 290,000 forms of French words (<c>Names/vocabulary.txt</c>), to tell a rare verb or a phonetic spelling (« urjent »,
/// « diabetik ») from a name that no list has. Only asked about words that the other lists do not know.
/// </summary>
internal static class FrenchWords
{
    private static readonly HashedWords Written = new();
    private static readonly HashedWords Heard = new();

    static FrenchWords()
    {
        foreach (var line in Lexicon.Lines("vocabulary.txt"))
        {
            foreach (var range in line.AsSpan().Split(' '))
            {
                var word = line.AsSpan()[range];
                Written.Add(WordHash.Of(word));
                Heard.Add(FrenchSound.Of(word));
            }
        }
    }

    /// <param name="folded">A word in base letters and lower case.</param>
    public static bool Contains(ReadOnlySpan<char> folded) => Written.Contains(WordHash.Of(folded));

    /// <summary>Whether a word sounds like a French one.</summary>
    /// <param name="folded">A word in base letters and lower case.</param>
    public static bool ContainsSound(ReadOnlySpan<char> folded) => Heard.Contains(FrenchSound.Of(folded));
}
