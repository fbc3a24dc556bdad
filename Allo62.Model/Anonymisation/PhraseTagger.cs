namespace Allo62.Model.Anonymisation;

/// <summary>Finds the names of towns, countries, bodies and public figures, which may have several words.</summary>
internal static class PhraseTagger
{
    // Every name, and every beginning of one with the mark that it goes on.
    private static readonly WordTable Phrases = Build();

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
        last = -1;
        traits = WordTraits.None;
        var hash = WordHash.Start;
        for (var i = first; i < text.Count; i++)
        {
            if (i > first && text[i].LineBefore) break;
            if (text.IsSign(i, '-') || text.IsSign(i, '\'') || text.IsSign(i, '.')) continue;
            if (text[i].Kind is not (TokenKind.Word or TokenKind.Number)) break;
            if (i > first) hash = WordHash.Next(hash, ' ');
            hash = WordHash.Next(hash, LongForm(text.Folded(i)));
            if (!Phrases.TryGet(hash, out var found)) break;
            if (found != WordTraits.PhraseStart)
            {
                last = i;
                traits = found & ~WordTraits.PhraseStart;
            }
            if ((found & WordTraits.PhraseStart) == 0) break;
        }
        return last >= 0;
    }

    private static ReadOnlySpan<char> LongForm(ReadOnlySpan<char> word) => word switch
    {
        "st" => "saint",
        "ste" => "sainte",
        _ => word,
    };

    private static WordTable Build()
    {
        var phrases = new Dictionary<string, WordTraits>(StringComparer.Ordinal);
        foreach (var line in Lexicon.Lines("towns.txt").Concat(Lexicon.Lines("places.txt"))) Add(phrases, Lexicon.Fold(line), WordTraits.Place);
        foreach (var line in Lexicon.Lines("public-figures.txt")) Add(phrases, Lexicon.Fold(line), WordTraits.PublicFigure);
        return new WordTable(phrases);
    }

    private static void Add(Dictionary<string, WordTraits> phrases, string phrase, WordTraits kind)
    {
        phrases[phrase] = phrases.GetValueOrDefault(phrase) & WordTraits.PhraseStart | kind;
        for (var end = phrase.IndexOf(' '); end >= 0; end = phrase.IndexOf(' ', end + 1))
        {
            var beginning = phrase[..end];
            phrases[beginning] = phrases.GetValueOrDefault(beginning) | WordTraits.PhraseStart;
        }
    }
}
