namespace Allo62.Model.Anonymisation;

/// <summary>
/// Whether a word sounds like a French one, so that a phonetic spelling (« urjent », « diabetik ») is not taken for a name that no
/// list has. Letters that French writes for one sound count as one, endings that nobody hears are dropped.
/// </summary>
internal static class FrenchSound
{
    private const int Size = 1 << 19;
    private const int Longest = 24;
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private static readonly uint[] Slots = Build();

    /// <param name="folded">A word in base letters and lower case.</param>
    public static bool Fits(ReadOnlySpan<char> folded)
    {
        var (slot, mark) = Place(Of(folded));
        for (; Slots[slot] != 0; slot = slot + 1 & Size - 1)
        {
            if (Slots[slot] == mark) return true;
        }
        return false;
    }

    private static (int Slot, uint Mark) Place(ulong hash)
    {
        var spread = hash * Spread;
        return ((int)(spread >> 45), (uint)spread | 1);
    }

    private static uint[] Build()
    {
        var slots = new uint[Size];
        foreach (var line in Lexicon.Lines("vocabulary.txt"))
        {
            foreach (var range in line.AsSpan().Split(' '))
            {
                var (slot, mark) = Place(Of(line.AsSpan()[range]));
                while (slots[slot] != 0 && slots[slot] != mark) slot = slot + 1 & Size - 1;
                slots[slot] = mark;
            }
        }
        return slots;
    }

    private static ulong Of(ReadOnlySpan<char> word)
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
