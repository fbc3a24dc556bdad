namespace Allo62.Model.Anonymisation;

/// <summary>E-mail addresses as one says them: « prénom point nom arobase gmail point com », « nom (a) ville.fr ».</summary>
internal sealed class SpokenEmailRecogniser : IRecogniser
{
    private const int LongestPart = 14;
    private const int LongestDomain = 22;

    // « chez » and « at » are words of any text.
    private const int LongestWeakDomain = 8;

    private static readonly Cue At = new(0, "arobase", "arobas", "arobaz", "arobaze", "arobasse", "arrobase", "arrobas", "arobace",
        "aroba", "arobe", "arobat", "arobaque", "arobac", "arob", "arobs", "arrob", "arrobaz", "arrobaze", "arobazz", "robase", "commercial");
    private static readonly Cue EnglishAt = new(0, "at", "chez");
    private static readonly Cue Joiners = new(0, "point", "tiret", "underscore", "undescore", "souligne", "dot", "pt", "bas", "trait",
        "plus", "moins");
    // « tout attaché », « en un mot », « en minuscules ».
    private static readonly Cue Manners = new(0, "attache", "attaches", "colle", "colles", "minuscule", "minuscules", "majuscule", "majuscules", "accent",
        "tout", "chiffre", "chiffres", "lettre");

    private static readonly Cue Announcements = new(0, "mail", "email", "courriel", "adresse", "est", "c", "a", "mel", "gmail",
        "electronique", "suivante", "euh");

    public static IReadOnlyList<Cue> Starts { get; } = [At, EnglishAt];

    public void Find(ScannedText text, FindingSet findings)
    {
        if ((text.AllTraits & WordTraits.Mails) == 0 && !text.Source.AsSpan().ContainsAny("([{")) return;
        var floor = 0;
        for (var i = 1; i < text.Count; i++)
        {
            if (!IsAt(text, i, out var isSure)) continue;
            var last = DomainEnd(text, AfterAt(text, i), isSure);
            var first = last < 0 ? -1 : LocalPartStart(text, BeforeAt(text, i), floor, isSure);
            if (first < 0) continue;
            findings.Add(first, last, "EMAIL", "email-spoken");
            i = last;
            floor = last + 1;
        }
    }

    private static bool IsAt(ScannedText text, int i, out bool isSure)
    {
        // « dupont (a) ville.fr »: nobody writes a verb in brackets.
        isSure = false;
        if (text.Is(i, "a") && text.IsSign(i - 1, "([{") && text.IsSign(i + 1, ")]}")) return true;
        if (!text.Has(i, WordTraits.Mails)) return false;
        isSure = At.Is(text, i) && (!text.Is(i, "robase") && !text.Is(i, "commercial") || text.Is(i - 1, "a") || text.Is(i - 1, "at"))
            || EnglishAt.Is(text, i) && text.IsSign(i - 1, "([{_") && text.IsSign(i + 1, ")]}_");
        return isSure || EnglishAt.Is(text, i) && !text[i].LineBefore;
    }

    private static int AfterAt(ScannedText text, int at)
    {
        var after = at + 1;
        while (text.IsSign(after, ")]}-_.,") && after < at + 3) after++;
        return after;
    }

    private static int BeforeAt(ScannedText text, int at)
    {
        if (text.Is(at, "robase") || text.Is(at, "commercial")) at--;
        while (at > 1 && text.IsSign(at - 1, "([{-_.,") && !text[at].LineBefore) at--;
        return at;
    }

    /// <summary>« gmail point com », « orange.fr », « ac tiret lille point fr »; after « arobase » one word is enough.</summary>
    private static int DomainEnd(ScannedText text, int from, bool isSure)
    {
        for (var i = from; i < text.Count && i < from + LongestDomain; i++)
        {
            if (i > from && text[i].LineBefore) break;
            // « … arobase, non attendez, … arobase »: the second one counts.
            if (isSure && At.Is(text, i) && !text.Is(i, "commercial")) return -1;
            if (i > from && (isSure || !text.IsSign(i, '.') || text.IsGlued(i + 1)) && EmailEnding.IsPoint(text, i, out var after) && EmailEnding.Read(text, after, isSure && text.IsWord(after - 1)) is >= 0 and var end
                && !(text.Is(after, "de") && !text.IsGlued(after))) return end;
            if (text.IsSign(i, '.') && !(isSure ? text.IsGlued(i) : text.IsGlued(i + 1))) break;
            if (!isSure && (i > from + LongestWeakDomain || text.Has(i, WordTraits.Function) && !text.Is(i, "la"))) break;
            if (!text.IsWord(i) && !text.IsNumber(i) && !text.IsSign(i, "-_()[]{}.,")) break;
            if (i > from && text.IsSign(i - 1, ',') && text.Has(i, WordTraits.Function)) break;
        }
        if (!isSure || !text.IsWord(from) || text[from].LineBefore || text.IsSign(from - 1, ',')) return -1;
        return EmailEnding.Is(text, from + 1) && !text.Is(from + 1, "de") && !text[from + 1].LineBefore ? from + 1 : from;
    }

    private static int LocalPartStart(ScannedText text, int at, int floor, bool isSure)
    {
        var first = at - 1;
        if (first < floor || text[at].LineBefore || (!text.IsWord(first) && !text.IsNumber(first))) return -1;
        while (first > floor && at - first < LongestPart && !text[first].LineBefore && BelongsTogether(text, first)) first--;
        if (isSure || text.IsSign(at, ',')) first = DictatedLocalPart.Start(text, first, floor);
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
