using System.Collections.Frozen;

namespace Allo62.Model.Anonymisation;

/// <summary>First names in another spelling than the lists': « Jennyfer », « Kelvyn », « Mickaelle » sound like one that they have.</summary>
internal static class FirstNameSound
{
    private const int Shortest = 5;
    private const int ShortestInSmallLetters = 7;
    private const int Longest = 16;

    private static readonly FrozenSet<ulong> Sounds = Lexicon.Lines("first-names.txt").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(Lexicon.Fold).Where(name => name.Length is >= Shortest and <= Longest && !name.Contains(' ')).Select(name => Of(name)).ToFrozenSet();

    /// <summary>Whether a word that no list knows sounds like a first name.</summary>
    public static bool Fits(ScannedText text, int i)
    {
        var word = text.Folded(i);
        return word.Length >= (text.IsCapitalised(i) ? Shortest : ShortestInSmallLetters) && word.Length <= Longest && !text.Has(i, WordTraits.Name)
            && !FrenchWords.Contains(word) && !text.Has(i, WordTraits.Place) && (text.IsCapitalised(i) || !FrenchWords.ContainsSound(word)) && Sounds.Contains(Of(word));
    }

    /// <summary>Spellings of one sound have one value: y and i, ph and f, k and c, doubled letters, a mute h, an e at the end.</summary>
    private static ulong Of(ReadOnlySpan<char> word)
    {
        var hash = WordHash.Start;
        var before = '\0';
        for (var i = 0; i < word.Length; i++)
        {
            var letter = word[i] switch
            {
                'y' => 'i',
                'k' or 'q' => 'c',
                'p' when i + 1 < word.Length && word[i + 1] == 'h' => 'f',
                'h' when before != 'c' && before != 's' => '\0',
                'e' when i == word.Length - 1 => '\0',
                'c' when i + 1 < word.Length && word[i + 1] == 'k' => '\0',
                var other => other,
            };
            if (letter == '\0' || letter == before) continue;
            hash = WordHash.Next(hash, letter);
            before = letter;
        }
        return hash;
    }
}
