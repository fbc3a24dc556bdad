namespace Allo62.Model.Anonymisation;

/// <summary>FNV-1a over UTF-16 units, 64 bits: computed letter by letter while a text is read, so that a word is looked up without being cut out.</summary>
internal static class WordHash
{
    public const ulong Start = 14695981039346656037;

    public static ulong Next(ulong hash, char c) => (hash ^ c) * 1099511628211;

    public static ulong Next(ulong hash, ReadOnlySpan<char> word)
    {
        foreach (var c in word) hash = Next(hash, c);
        return hash;
    }

    public static ulong Of(ReadOnlySpan<char> word) => Next(Start, word);
}
