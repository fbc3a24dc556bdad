namespace Allo62.Model.Anonymisation;

/// <summary>What a name looks like where no list has it: typical endings and starts, particles, initials, elisions.</summary>
internal static class NameForm
{
    private const int MostInitialTokens = 6;

    private static readonly string[] TellingEndings = ["wski", "wska", "nski", "nska", "lski", "cki", "cka", "czak", "czyk", "wicz",
        "owiak", "szak", "aert", "aerts", "eyck", "brouck", "hove", "ghem", "velde", "poorter", "ssche", "oglu", "escu", "enko", "czuk", "shvili", "inguez", "elaere", "ewicz", "opoulos", "ynck"];

    private static readonly string[] TellingStarts = ["abdel", "abder", "benkh", "benh", "benm", "benyou", "bouchen", "boudj", "boukh", "boumed", "bouaz",
        "vanden", "vander", "vandew", "ndiay", "nguess"];

    public static bool HasTellingEnding(ReadOnlySpan<char> folded)
    {
        if (folded.Length < 6) return false;
        foreach (var ending in TellingEndings)
        {
            if (folded.EndsWith(ending)) return true;
        }
        return false;
    }

    public static bool HasTellingStart(ReadOnlySpan<char> folded)
    {
        if (folded.Length < 7) return false;
        foreach (var start in TellingStarts)
        {
            if (folded.StartsWith(start)) return true;
        }
        return false;
    }

    /// <summary>« van der linden », « van de velde »: in small letters too.</summary>
    public static bool IsFlemish(ScannedText text, int i) =>
        text.Is(i, "van") && (text.Is(i + 1, "der") || text.Is(i + 1, "den") || text.Is(i + 1, "de")) && !text[i + 1].LineBefore && text.IsWord(i + 2)
            && text[i + 2].FoldedLength >= 4 && !text[i + 2].LineBefore && !text.Has(i + 2, WordTraits.Function | WordTraits.Ordinary | WordTraits.Place);

    public static bool IsForeignParticle(ScannedText text, int i) =>
        text.Is(i, "da") || text.Is(i, "dos") || text.Is(i, "das") || text.Is(i, "do") || text.Is(i, "del") || text.Is(i, "della") || text.Is(i, "van")
            || text.Is(i, "von") || text.Is(i, "el") || text.Is(i, "al") || text.Is(i, "ben") || text.Is(i, "bint");

    /// <summary>« Al-Khatib », « El Amrani »: a foreign particle with a capital before a word that no list knows.</summary>
    public static bool IsBeforeUnknown(ScannedText text, int i)
    {
        var next = text.IsSign(i + 1, '-') ? i + 2 : i + 1;
        return text.IsCapitalised(i) && text.IsCapitalised(next) && !text[next].LineBefore && (NameWord.IsUnknown(text, next) || text.Has(next, WordTraits.Name))
            && !text.Has(next, WordTraits.Ordinary | WordTraits.Function | WordTraits.Place | WordTraits.PublicFigure | WordTraits.Acronym);
    }

    /// <summary>« M'Barek », « N'Diaye », « O'Connor ».</summary>
    public static bool IsAfterElision(ScannedText text, int i) =>
        text.IsCapitalised(i) && text.IsSign(i - 1, '\'') && text.IsGlued(i) && text.IsGlued(i - 1) && text.IsCapitalised(i - 2)
            && (text.Is(i - 2, "m") || text.Is(i - 2, "n") || text.Is(i - 2, "o") || text.Is(i - 2, "k")) && !NameWord.IsFrench(text, i);

    /// <summary>« S. Deswarte », « P-Y Carlier », « R. VASSEUR »: initials right before a name.</summary>
    public static bool IsAfterInitials(ScannedText text, int i) => FirstInitial(text, i) < i;

    public static int FirstInitial(ScannedText text, int name)
    {
        var first = name;
        while (name - first < MostInitialTokens)
        {
            var dot = first - 1;
            if (text[first].LineBefore || !text.IsSign(dot, ".-")) break;
            if (!text.IsWord(dot - 1) || text[dot - 1].FoldedLength != 1 || !IsInitialLetter(text, dot - 1, name) || !text.IsGlued(dot)) break;
            first = dot - 1;
        }
        // « P-Y Carlier » has no full stop before the name.
        if (first == name && text.IsWord(name - 1) && text[name - 1].FoldedLength == 1 && text.IsCapitalised(name - 1) && text.IsSign(name - 2, '-')
            && text.IsWord(name - 3) && text[name - 3].FoldedLength == 1 && text.IsCapitalised(name - 3) && !text.IsGlued(name)) return name - 3;
        return first < name && !text.Has(first, WordTraits.Title) && !text.IsGlued(first) | text.IsSign(first - 1, "(/\"«:,") ? first : name;
    }

    private static bool IsInitialLetter(ScannedText text, int letter, int name) =>
        text.IsCapitalised(letter) && text.IsCapitalised(name) || char.IsUpper(text.Source[text[letter].Start]) && text.Has(name, WordTraits.FamilyName);

    /// <summary>« Ludovine Trachez »: two words with capitals side by side that no list knows.</summary>
    public static bool AreTwoUnknownCapitals(ScannedText text, int i) =>
        text.Case(i) == LetterCase.Capitalised && text.IsCapitalised(i + 1) && !(text.StartsSentence(i) && NameWord.IsFrench(text, i)) && NameWord.IsUnknown(text, i + 1) && !text[i + 1].LineBefore
        && text[i].FoldedLength > 2 && text[i + 1].FoldedLength > 2 && !text.IsGlued(i + 1) && !text.IsGlued(i);
}
