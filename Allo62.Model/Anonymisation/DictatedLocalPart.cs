namespace Allo62.Model.Anonymisation;

/// <summary>
/// The first half of an address as one dictates it, read backwards from « arobase »: « p comme Pierre, point, h a u t e », « lolo du, en lettres, puis six deux »,
/// « vanessa tiret du huit, non, du six ».
/// </summary>
internal static class DictatedLocalPart
{
    private const int LongestPart = 44;
    private const int LongestGap = 9;
    private const int MostNumbersInRow = 4;
    private const int LongestLeadIn = 4;

    private static readonly Cue Joiners = new(0, "point", "tiret", "underscore", "undescore", "souligne", "dot", "pt", "bas", "trait", "plus", "moins", "arobase", "arobas", "arob");

    // What one says about the letters, and to take something back.
    private static readonly Cue Asides = new(0, "non", "pas", "enfin", "petit", "attendez", "attends", "puis", "en", "euh", "pardon", "sans", "avec", "tout", "fois", "lettre", "lettres",
        "chiffre", "chiffres", "attache", "attaches", "colle", "colles", "minuscule", "minuscules", "majuscule", "majuscules", "accent", "mot", "mots", "ensuite", "double", "comme", "espace",
        "du", "de", "des", "d", "la", "le", "les", "l", "un", "une");

    private static readonly Cue Announcements = new(0, "mail", "email", "courriel", "adresse", "est", "mel", "electronique", "suivante", "marquez", "marquer", "notez", "noter", "mettez", "mettre",
        "ecrivez", "ecrire", "dicte", "cest", "gmail");

    public static bool IsAnnouncement(ScannedText text, int i) => Announcements.Is(text, i);

    public static bool IsAside(ScannedText text, int i) => Asides.Is(text, i);

    /// <summary>The first token of what is dictated before a token that belongs to it.</summary>
    public static int Start(ScannedText text, int known, int floor)
    {
        var (start, gap, numbers) = (known, 0, 0);
        for (var i = known - 1; i >= floor && known - i <= LongestPart; i--)
        {
            if (text[i + 1].LineBefore || text.IsPlaceholder(i) || Announcements.Is(text, i)) break;
            if (text.IsSign(i, ',') ? !IsLink(text, i - 1) && !IsLink(text, i + 1) : text[i].Kind == TokenKind.Sign && !text.IsSign(i, "._-()[]\"")) break;
            numbers = text.Has(i, WordTraits.Number) || text.IsNumber(i) ? numbers + 1 : 0;
            if (numbers > MostNumbersInRow || text.IsNumber(i) && text.IsNumber(i - 1)) break;
            if (IsSure(text, i)) (start, gap) = (i, 0);
            else if (text[i].Kind == TokenKind.Sign || Asides.Is(text, i)) gap++;
            else if (text.IsWord(i) && Asides.Is(text, i - 1) && (Asides.Is(text, i + 1) || Joiners.Is(text, i + 1))) gap += 2;
            else break;
            if (gap > LongestGap) break;
        }
        return start < known ? LeadIn(text, start, floor) : start;
    }

    /// <summary>« c'est mamie ginette soixante-deux »: plain words between the announcement and what is surely dictated.</summary>
    private static int LeadIn(ScannedText text, int start, int floor)
    {
        for (var i = start - 1; i >= floor && start - i <= LongestLeadIn && !text[i + 1].LineBefore; i--)
        {
            if (Announcements.Is(text, i) || text.IsSign(i, ':')) return i + 1;
            if (!text.IsWord(i) || text.Has(i, WordTraits.Function) && !Asides.Is(text, i)) break;
        }
        return start;
    }

    /// <summary>Whether a comma beside this token separates pieces of one address.</summary>
    private static bool IsLink(ScannedText text, int i) =>
        Joiners.Is(text, i) || Asides.Is(text, i) || IsLetter(text, i) || text.IsNumber(i) || text.Has(i, WordTraits.Number) || text.Is(i - 1, "comme") || text.Is(i + 1, "comme");

    private static bool IsSure(ScannedText text, int i)
    {
        if (text.IsNumber(i) || text.Has(i, WordTraits.Number)) return true;
        if (!text.IsWord(i)) return false;
        if (Joiners.Is(text, i) || IsLetter(text, i) || text.Is(i - 1, "comme") || text.IsGlued(i) && text.IsSign(i - 1, "._-") || text.IsGlued(i + 1) && text.IsSign(i + 1, "._-")) return true;
        return !text.Has(i, WordTraits.Function) && (text.Has(i, WordTraits.Name) || NameWord.IsUnknown(text, i));
    }

    private static bool IsLetter(ScannedText text, int i) => text.IsWord(i) && text[i].FoldedLength == 1 && !text.IsSign(i + 1, '\'') && !(text.IsGlued(i) && text.IsSign(i - 1, '\''));
}
