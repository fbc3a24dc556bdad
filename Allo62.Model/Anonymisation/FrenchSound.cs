namespace Allo62.Model.Anonymisation;

/// <summary>The sound of a French word: letters that French writes for one sound count as one, endings that nobody hears are dropped.</summary>
internal static class FrenchSound
{
    private const int Longest = 24;

    /// <summary>The same for words that sound alike.</summary>
    /// <param name="word">A word in base letters and lower case.</param>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        Span<char> sound = stackalloc char[Longest];
        var length = 0;
        for (var i = 0; i < word.Length && length < Longest; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : '\0';
            var (letter, skip) = (word[i], next) switch
            {
                ('a' or 'e', 'i' or 'y') => ('e', 1),
                ('a', 'u') => ('o', 1),
                ('e', 'a') when i + 2 < word.Length && word[i + 2] == 'u' => ('o', 2),
                ('e', 'n' or 'm') => ('a', 0),
                ('p', 'h') => ('f', 1),
                ('q', 'u') => ('k', 1),
                ('c', 'h') => ('C', 1),
                ('c', 'e' or 'i' or 'y') => ('s', 0),
                ('c' or 'q', _) => ('k', 0),
                ('g', 'e' or 'i' or 'y') => ('j', 0),
                ('z', _) => ('s', 0),
                ('y', _) => ('i', 0),
                ('h', _) => ('\0', 0),
                ('m', 'b' or 'p') => ('n', 0),
                var (other, _) => (other, 0),
            };
            i += skip;
            if (letter == '\0' || length > 0 && sound[length - 1] == letter) continue;
            sound[length++] = letter;
        }
        while (length > 3 && sound[length - 1] is 's' or 't' or 'e' or 'x' or 'd' or 'r') length--;
        return WordHash.Of(sound[..length]);
    }
}
