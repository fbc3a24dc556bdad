using Allo62.Model.Text;

namespace Allo62.Model.Features;

/// <summary>Which block a feature belongs to; each block is weighted and normalised by itself.</summary>
internal enum FeatureBlock : byte
{
    /// <summary>Words and runs of words.</summary>
    Words = 0,

    /// <summary>Runs of characters within the borders of a word.</summary>
    Characters = 1,
}

/// <summary>Receives each piece of a text. A struct, so that reading compiles to one loop without calls.</summary>
internal interface INGramVisitor
{
    /// <summary>One occurrence of one piece.</summary>
    /// <param name="key">64-bit hash of the block and the characters.</param>
    /// <param name="block">Where it belongs.</param>
    /// <param name="firstToken">Index of the first word that it is part of.</param>
    /// <param name="lastToken">Index of the last word that it is part of.</param>
    void Visit(ulong key, FeatureBlock block, int firstToken, int lastToken);
}

/// <summary>Cuts a normalised text into the pieces that <see cref="NGramOptions"/> names.</summary>
internal static class NGramReader
{
    // FNV-1a, 64 bit, over UTF-16 units; two starting points keep the blocks apart.
    private const ulong Prime = 0x100000001B3;
    private const ulong WordSeed = 0xCBF29CE484222325;
    private const ulong CharacterSeed = 0x9AE16A3B2F90404F;

    /// <summary>Calls <paramref name="visitor"/> once for each occurrence of each piece, in the order of the text.</summary>
    public static void Read<TVisitor>(NormalisedText text, NGramOptions options, ref TVisitor visitor)
        where TVisitor : struct, INGramVisitor
    {
        var tokens = text.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            ReadWordRuns(text, tokens, i, options.LongestWordRun, ref visitor);
            ReadCharacterRuns(text.Word(tokens[i]), i, options, ref visitor);
        }
    }

    /// <summary>Calls <paramref name="visitor"/> once for each word of <paramref name="tokens"/> and each run of them.</summary>
    public static void ReadWords<TVisitor>(NormalisedText text, ReadOnlySpan<TextToken> tokens, int longestRun, ref TVisitor visitor)
        where TVisitor : struct, INGramVisitor
    {
        for (var i = 0; i < tokens.Length; i++) ReadWordRuns(text, tokens, i, longestRun, ref visitor);
    }

    /// <summary>The key of a word by itself.</summary>
    public static ulong WordKey(ReadOnlySpan<char> word) => Mix(Hash(WordSeed, word));

    private static void ReadWordRuns<TVisitor>(
        NormalisedText text, ReadOnlySpan<TextToken> tokens, int first, int longest, ref TVisitor visitor)
        where TVisitor : struct, INGramVisitor
    {
        var hash = WordSeed;
        var end = Math.Min(first + longest, tokens.Length);
        for (var last = first; last < end; last++)
        {
            if (last > first) hash = Next(hash, ' ');
            hash = Hash(hash, text.Word(tokens[last]));
            visitor.Visit(Mix(hash), FeatureBlock.Words, first, last);
        }
    }

    private static void ReadCharacterRuns<TVisitor>(ReadOnlySpan<char> word, int token, NGramOptions options, ref TVisitor visitor)
        where TVisitor : struct, INGramVisitor
    {
        // Position -1 and word.Length are the borders.
        for (var start = -1; start <= word.Length; start++)
        {
            var hash = CharacterSeed;
            var end = Math.Min(start + options.LongestCharacterRun, word.Length + 1);
            for (var i = start; i < end; i++)
            {
                hash = Next(hash, i < 0 || i >= word.Length ? ' ' : word[i]);
                if (i - start + 1 >= options.ShortestCharacterRun) visitor.Visit(Mix(hash), FeatureBlock.Characters, token, token);
            }
        }
    }

    private static ulong Hash(ulong hash, ReadOnlySpan<char> word)
    {
        foreach (var c in word) hash = Next(hash, c);
        return hash;
    }

    private static ulong Next(ulong hash, char c) => (hash ^ c) * Prime;

    /// <summary>Spreads the differences to all bits (finaliser of splitmix64): the table uses the low ones.</summary>
    private static ulong Mix(ulong hash)
    {
        hash ^= hash >> 30;
        hash *= 0xBF58476D1CE4E5B9;
        hash ^= hash >> 27;
        return hash;
    }
}
