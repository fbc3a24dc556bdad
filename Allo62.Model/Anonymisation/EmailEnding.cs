namespace Allo62.Model.Anonymisation;

/// <summary>How e-mail addresses end: « .fr », « point com », « [point] pro », « point f r ».</summary>
internal static class EmailEnding
{
    private const int LongestSpoken = 7;

    private static readonly Cue Endings = new(0, "fr", "com", "net", "org", "eu", "be", "info", "pl", "it", "pt", "es", "de", "uk", "co", "ch", "lu", "ma", "dz", "me", "io", "gouv",
        "asso", "coop", "bzh", "pro", "biz", "nl", "tn", "ro", "gr", "cz", "sk", "hu", "dk", "ca", "sn", "edu", "immo", "farm", "email", "online", "paris", "alsace", "corsica",
        "club", "shop", "site", "cat", "eus", "tv", "nom", "name", "agency", "notaires", "avocat", "tech", "dev", "app", "xyz");

    private static readonly Cue Points = new(0, "point", "dot", "pt", "points");

    /// <summary>One of the endings that calls bring; many are words, so they need a dot before them.</summary>
    public static bool Is(ScannedText text, int token) => Endings.Is(text, token);

    /// <summary>« . », « point », « dot », bare or in brackets; <paramref name="after"/> is the token after it.</summary>
    public static bool IsPoint(ScannedText text, int token, out int after)
    {
        var bracketed = text.IsSign(token, "([{");
        var at = bracketed ? token + 1 : token;
        after = at + 1;
        if (!Points.Is(text, at) && !text.IsSign(at, '.') && !(bracketed && text.IsSign(at, '-'))) return false;
        if (bracketed && !text.IsSign(after, ")]}")) return false;
        if (bracketed || text.IsSign(after, ")]}")) after++;
        while (text.IsSign(after, ",-") && text.IsWord(after + 1)) after++;
        return true;
    }

    /// <summary>The last token of an ending that starts at a token, with « gouv point fr » and « f r » whole, or −1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The token after the point.</param>
    /// <param name="spoken">The point was said and « arobase » too: any short word ends the address.</param>
    public static int Read(ScannedText text, int first, bool spoken)
    {
        if (!text.IsWord(first) || text[first].LineBefore && !Endings.Is(text, first)) return -1;
        var last = Endings.Is(text, first) ? first : Spelled(text, first);
        if (last < 0 && spoken && text[first].FoldedLength is >= 2 and <= LongestSpoken && !text.Has(first, WordTraits.Function)) last = first;
        if (last < 0) return -1;
        return IsPoint(text, last + 1, out var next) && !text[last + 1].LineBefore && text.IsGlued(next) == text.IsGlued(last + 1) && (Endings.Is(text, next) ? next : Spelled(text, next)) is >= 0 and var more ? more : last;
    }

    /// <summary>« f r », « c o m ».</summary>
    private static int Spelled(ScannedText text, int first)
    {
        var last = first;
        while (last - first < 4 && IsLetter(text, last) && !text[last].LineBefore) last++;
        return last - first is 2 or 3 ? last - 1 : -1;
    }

    private static bool IsLetter(ScannedText text, int i) => text.IsWord(i) && text[i].FoldedLength == 1 && !text.IsSign(i + 1, '\'');
}
