namespace Allo62.Model.Anonymisation;

/// <summary>
/// Some 290,000 forms of French words (<c>Names/vocabulary.txt</c>), to tell a rare verb from a name that no list has. Only asked
/// about words that the other lists do not know, so it costs nothing elsewhere: 32 bits a word, another word is taken for one of
/// them once in a billion.
/// </summary>
internal static class Vocabulary
{
    private const int Size = 1 << 19;
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private static readonly uint[] Slots = Build();

    /// <param name="folded">A word in base letters and lower case.</param>
    public static bool Contains(ReadOnlySpan<char> folded)
    {
        var (slot, mark) = Place(WordHash.Of(folded));
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
                var (slot, mark) = Place(WordHash.Of(line.AsSpan()[range]));
                while (slots[slot] != 0 && slots[slot] != mark) slot = slot + 1 & Size - 1;
                slots[slot] = mark;
            }
        }
        return slots;
    }
}
