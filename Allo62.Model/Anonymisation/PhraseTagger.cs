using System.Collections.Frozen;

namespace Allo62.Model.Anonymisation;

/// <summary>Finds the names of towns, countries, bodies and public figures, which may have several words.</summary>
internal static class PhraseTagger
{
    private static readonly FrozenDictionary<string, WordTraits> Phrases = Build();

    private static readonly FrozenDictionary<string, WordTraits>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Phrases.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int LongestPhrase = Phrases.Keys.Max(phrase => phrase.Count(c => c == ' ') + 1);

    /// <summary>Marks the tokens of every such name; the longest wins.</summary>
    public static void Tag(ScannedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text.Has(i, WordTraits.PhraseStart) && TryMatch(text, i, out var last, out var traits))
            {
                for (; i <= last; i++) text.AddTraits(i, traits);
                i = last;
            }
        }
    }

    private static bool TryMatch(ScannedText text, int first, out int last, out WordTraits traits)
    {
        Span<char> phrase = stackalloc char[64];
        var length = 0;
        last = -1;
        traits = WordTraits.None;
        var words = 0;
        for (var i = first; i < text.Count && words < LongestPhrase; i++)
        {
            if (i > first && text[i].LineBefore) break;
            if (text.IsSign(i, '-') || text.IsSign(i, '\'') || text.IsSign(i, '.')) continue;
            if (text[i].Kind is not (TokenKind.Word or TokenKind.Number)) break;
            var word = LongForm(text.Folded(i));
            if (length + word.Length + 1 > phrase.Length) break;
            if (length > 0) phrase[length++] = ' ';
            word.CopyTo(phrase[length..]);
            length += word.Length;
            words++;
            if (!Lookup.TryGetValue(phrase[..length], out var found)) continue;
            last = i;
            traits = found;
        }
        return last >= 0;
    }

    private static ReadOnlySpan<char> LongForm(ReadOnlySpan<char> word) => word switch
    {
        "st" => "saint",
        "ste" => "sainte",
        _ => word,
    };

    private static FrozenDictionary<string, WordTraits> Build()
    {
        var phrases = new Dictionary<string, WordTraits>();
        foreach (var line in Lexicon.Lines("towns.txt").Concat(Lexicon.Lines("places.txt"))) phrases[Lexicon.Fold(line)] = WordTraits.Place;
        foreach (var line in Lexicon.Lines("public-figures.txt")) phrases[Lexicon.Fold(line)] = WordTraits.PublicFigure;
        return phrases.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
