namespace Allo62.Model.Anonymisation;

/// <summary>Whether a word by itself can be a name: known to no list, no French, foreign in sound.</summary>
internal static class NameWord
{
    // Shorter unknown words in small letters are mostly misspelt verbs: « mon mari boi ».
    private const int ShortestUnknown = 4;

    // Shorter words that no list knows are mostly cut: « rapl », « benef ».
    private const int ShortestForeign = 5;

    /// <summary>No list knows the word, and in small letters it is neither French nor ends like a verb or an adjective.</summary>
    public static bool IsUnknown(ScannedText text, int i) =>
        text.IsWord(i) && (text[i].Traits & ~(WordTraits.PhraseStart | WordTraits.Name | WordTraits.Triggers)) == 0
            && text[i].FoldedLength >= (text.IsCapitalised(i) ? 2 : ShortestUnknown)
        && (text.IsCapitalised(i) || !OrdinaryEndings.Fits(text.Folded(i)) && !Misspelling.OfOrdinaryWord(text.Folded(i)) && !IsFrench(text, i)
            && !IsCutShort(text, i) && !IsRunTogether(text.Folded(i), false));

    /// <summary>« auxil. de vie », « dde agri. refusée »: a full stop within a sentence ends a short form.</summary>
    public static bool IsCutShort(ScannedText text, int i) =>
        text.IsSign(i + 1, '.') && text.IsGlued(i + 1) && text.IsWord(i + 2) && !text[i + 2].LineBefore && !text.IsCapitalised(i + 2) && !text.IsGlued(i + 2)
            && (!text.IsAllCapitals || text.Has(i + 2, WordTraits.Function | WordTraits.Ordinary));

    /// <summary>« laccueil », « dasile », « jappelle »: an apostrophe was left out.</summary>
    public static bool IsRunTogether(ReadOnlySpan<char> folded, bool bySound) =>
        folded[0] is 'l' or 'd' or 'j' or 'm' && folded[1] is 'a' or 'e' or 'i' or 'o' or 'u' or 'h'
            && (FrenchWords.Contains(folded[1..]) || bySound && FrenchWords.ContainsSound(folded[1..]));

    /// <summary>« zwartkoop »: in small letters, unknown to all lists, and it does not even sound like French.</summary>
    public static bool IsForeignToAll(ScannedText text, int i) =>
        text.IsWord(i) && text[i].FoldedLength >= ShortestForeign && !text.Has(i, WordTraits.Name) && IsUnknown(text, i) && !IsFrench(text, i)
            && !text.IsSign(i + 1, ".'") && !FrenchWords.ContainsSound(text.Folded(i)) && !IsRunTogether(text.Folded(i), true) && !AcronymForm.Fits(text.Folded(i)) && !text.IsGlued(i + 1) | text.IsSign(i + 1, ",;:)/-");

    /// <summary>A French word that calls do not use: « cornet », « plateau »; after « je m'appelle », « veuve » it is the name.</summary>
    public static bool IsRare(ScannedText text, int i) =>
        text.IsWord(i) && (text[i].Traits & ~(WordTraits.PhraseStart | WordTraits.Triggers)) == 0 && text[i].FoldedLength >= ShortestUnknown
            && !IsCutShort(text, i) && !Misspelling.OfOrdinaryWord(text.Folded(i));

    /// <summary>A family name in small letters that is a French word too: « maillot », « pique ».</summary>
    public static bool IsWordInSmallLetters(ScannedText text, int i) =>
        text.Case(i) == LetterCase.Lower && text.Has(i, WordTraits.FamilyName) && !text.Has(i, WordTraits.FirstName) && FrenchWords.Contains(text.Folded(i));

    /// <summary>A French word, however rare, that the name lists do not have.</summary>
    public static bool IsFrench(ScannedText text, int i) => !text.Has(i, WordTraits.Name) && FrenchWords.Contains(text.Folded(i));

    /// <summary>A word that the lists know as doubtful, but not as a word of calls: « cornet », « lin ».</summary>
    public static bool IsOnlyAmbiguous(ScannedText text, int i) =>
        text.Has(i, WordTraits.Ambiguous) && text[i].FoldedLength >= 3 && !text.Has(i, WordTraits.NotOnlyName & ~WordTraits.Ambiguous);
}
