namespace Allo62.Model.Anonymisation;

/// <summary>E-mail addresses as one says them: « prénom point nom arobase gmail point com ».</summary>
internal sealed class SpokenEmailRecogniser : IRecogniser
{
    private const int LongestPart = 14;

    private static readonly Cue At = new(0, "arobase", "arobas", "arobaz", "arobaze", "arobasse", "arrobase", "arrobas", "arobace",
        "aroba", "arobe", "arobat", "arobaque", "arobac");
    private static readonly Cue EnglishAt = new(0, "at", "chez");
    private static readonly Cue Joiners = new(0, "point", "tiret", "underscore", "undescore", "souligne", "dot", "pt", "bas", "trait",
        "plus", "moins");
    private static readonly Cue TopLevels = new(0, "fr", "com", "net", "org", "eu", "be", "info", "pl", "it", "pt", "es", "de", "uk",
        "co", "ch", "lu", "ma", "dz", "me", "io", "gouv");
    // « tout attaché », « en un mot », « en minuscules ».
    private static readonly Cue Manners = new(0, "attache", "attaches", "colle", "colles", "minuscule", "minuscules", "majuscule", "majuscules", "accent",
        "tout", "chiffre", "chiffres", "lettre");

    private static readonly Cue Announcements = new(0, "mail", "email", "courriel", "adresse", "est", "c", "a", "mel", "gmail",
        "electronique", "suivante", "euh");

    public static bool IsTopLevel(ScannedText text, int token) => TopLevels.Is(text, token);

    public static IReadOnlyList<Cue> Starts { get; } = [At, EnglishAt];

    public void Find(ScannedText text, FindingSet findings)
    {
        if ((text.AllTraits & WordTraits.Mails) == 0) return;
        var floor = 0;
        for (var i = 1; i < text.Count; i++)
        {
            if (!text.Has(i, WordTraits.Mails) || !IsAt(text, i, out var afterAt)) continue;
            var last = DomainEnd(text, afterAt, At.Is(text, i));
            var first = LocalPartStart(text, text.IsSign(i - 1, "([{") ? i - 1 : i, floor);
            if (last < 0 || first < 0) continue;
            findings.Add(first, last, "EMAIL", "email-spoken");
            i = last;
            floor = last + 1;
        }
    }

    private static bool IsAt(ScannedText text, int token, out int after)
    {
        after = token + 1;
        if (text.IsSign(after, ")]}")) after++;
        return At.Is(text, token) || (EnglishAt.Is(text, token) && !text[token].LineBefore);
    }

    /// <summary>« gmail point com », « orange.fr », « ac tiret lille point fr »; after « arobase » one word is enough.</summary>
    private static int DomainEnd(ScannedText text, int from, bool isSure)
    {
        for (var i = from; i < text.Count && i < from + 9; i++)
        {
            if (i > from && text[i].LineBefore) break;
            var isPoint = text.IsSign(i, '.') || text.Is(i, "point") || text.Is(i, "dot") || text.Is(i, "pt");
            var last = text.IsSign(i + 1, ")]}") ? i + 2 : i + 1;
            if (isPoint && i > from && IsTopLevel(text, last))
            {
                return (text.IsSign(last + 1, '.') || text.Is(last + 1, "point")) && IsTopLevel(text, last + 2) ? last + 2 : last;
            }
            if (!isPoint && !text.IsWord(i) && !text.IsNumber(i) && !text.IsSign(i, "-_()[]")) break;
        }
        if (!isSure || !text.IsWord(from) || text[from].LineBefore) return -1;
        return IsTopLevel(text, from + 1) && !text.Is(from + 1, "de") && !text[from + 1].LineBefore ? from + 1 : from;
    }

    private static int LocalPartStart(ScannedText text, int at, int floor)
    {
        var first = at - 1;
        if (first < floor || text[at].LineBefore || (!text.IsWord(first) && !text.IsNumber(first))) return -1;
        while (first > floor && at - first < LongestPart && !text[first].LineBefore && BelongsTogether(text, first)) first--;
        while (first < at - 1 && (text[first].Kind == TokenKind.Sign || Joiners.Is(text, first))) first++;
        return first;
    }

    /// <summary>Whether the token before is still part of what is spelled out.</summary>
    private static bool BelongsTogether(ScannedText text, int first)
    {
        var before = first - 1;
        if (Joiners.Is(text, before) || Joiners.Is(text, first) || text.IsSign(before, "._-") || text.IsSign(first, "._-"))
        {
            return text[before].Kind is not TokenKind.Placeholder && (!Announcements.Is(text, before) || text.IsGlued(first)) && !text.IsSign(before, ",:;!?");
        }
        if (Manners.Is(text, first) || Manners.Is(text, before)) return text.IsWord(before);
        if (text.IsGlued(first) && text[before].Kind is TokenKind.Word or TokenKind.Number) return true;
        if (text.IsNumber(before) || text.Has(before, WordTraits.Name)) return !text.Has(before, WordTraits.Function);
        if (text.IsNumber(first) || text.Has(first, WordTraits.Number)) return text.IsWord(before)
            && !text.Has(before, WordTraits.Function);
        return text.IsWord(before) && text[before].FoldedLength == 1 && (text[first].FoldedLength == 1
            || text.Has(first, WordTraits.Name)) && !Announcements.Is(text, before);
    }
}
