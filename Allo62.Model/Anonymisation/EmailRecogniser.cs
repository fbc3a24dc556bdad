namespace Allo62.Model.Anonymisation;

/// <summary>E-mail addresses with their @, also with stray spaces around it or a domain broken off.</summary>
internal sealed class EmailRecogniser : IRecogniser
{
    private const int LongestPart = 40;

    public void Find(ScannedText text, FindingSet findings)
    {
        if (!text.Source.AsSpan().ContainsAny('@', '＠')) return;
        var floor = 0;
        for (var i = 0; i < text.Count; i++)
        {
            if (!text.IsSign(i, '@')) continue;
            var last = DomainEnd(text, i);
            // « contact⏎@ville.fr »: a line broken within the address.
            var first = text[i].LineBefore && !HasDot(text, i, last) ? i : LocalPartStart(text, i, floor);
            if (first == i || last == i || (!IsTight(text, i) && !HasDot(text, i, last))) continue;
            findings.Add(first, last, "EMAIL", "email");
            i = last;
            floor = last + 1;
        }
    }

    private static int LocalPartStart(ScannedText text, int at, int floor)
    {
        var first = at;
        while (first > floor && at - first < LongestPart && (!text[first].LineBefore || first == at) && IsLocalPart(text, first - 1)
            && (text.IsGlued(first) || first == at || IsStrayDot(text, first) || IsStrayDot(text, first - 1)))
        {
            first--;
        }
        while (first < at && text[first].Kind == TokenKind.Sign) first++;
        // « jean dupont@gmail.com »: a name that was parted from the rest by a space.
        if (first < at && first > floor && !text[first].LineBefore && (text.Has(first - 1, WordTraits.Name)
            && !text.Has(first - 1, WordTraits.Function)
            || text.IsWord(first - 1) && (text[first - 1].Traits & ~WordTraits.Triggers) == WordTraits.None && text[first - 1].FoldedLength <= 3
            || IsInitial(text, first - 1) && text.Has(first, WordTraits.Name))) first--;
        return first;
    }

    /// <summary>« jean . dupont@ », « jean. dupont@ », « j. dupont@ »; after « le 4 mars. » a new sentence begins.</summary>
    private static bool IsStrayDot(ScannedText text, int dot) =>
        text.IsSign(dot, '_') || text.IsSign(dot, '.') && (text[dot].SpaceBefore || IsInitial(text, dot - 1)
            || text.Has(dot - 1, WordTraits.Name) && !text.Has(dot - 1, WordTraits.NotOnlyName));

    private static bool IsInitial(ScannedText text, int i) => text.IsWord(i) && text[i].FoldedLength == 1 && !text.Is(i, "a") && !text.Is(i, "y") && !text.IsGlued(i + 1) | text.IsSign(i + 1, '.');

    private static bool IsTight(ScannedText text, int at) => text.IsGlued(at) && text.IsGlued(at + 1);

    /// <summary>With spaces around the sign only a whole domain makes an address.</summary>
    private static bool HasDot(ScannedText text, int at, int last)
    {
        for (var i = at + 1; i <= last; i++)
        {
            if (BrokenEmailRecogniser.IsProvider(text, i)) return true;
            if (text.IsSign(i, '.') || text.Is(i, "point")) return true;
        }
        return false;
    }

    private static bool IsLocalPart(ScannedText text, int token) =>
        text[token].Kind is TokenKind.Word or TokenKind.Number || text.IsSign(token, "._-+'%&#");

    private static int DomainEnd(ScannedText text, int at)
    {
        var last = at;
        for (var i = at + 1; i < text.Count && i - at < LongestPart && (!text[i].LineBefore || i == at + 1 || IsBrokenDomain(text, i)); i++)
        {
            var isPart = text[i].Kind is TokenKind.Word or TokenKind.Number;
            if (!isPart && !text.IsSign(i, ".-_") && !(text.IsSign(i, ',') && text.IsGlued(i + 1)
                && EmailEnding.Is(text, i + 1))) break;
            if (i > at + 1 && !text.IsGlued(i) && !IsBrokenDomain(text, i)) break;
            if (isPart) last = i;
        }
        if (last > at && (text.Is(last + 1, "point") || text.Is(last + 1, "dot"))
            && EmailEnding.Is(text, last + 2)) last += 2;
        else if (last > at && BrokenEmailRecogniser.IsProvider(text, last) && text.IsSign(last + 1, ".,") && EmailEnding.Is(text, last + 2)
            && !text[last + 2].LineBefore) last += 2;
        // « dupont@hotmail fr ».
        else if (last > at && BrokenEmailRecogniser.IsProvider(text, last) && EmailEnding.Is(text, last + 1) && !text[last + 1].LineBefore
            && !text.Has(last + 1, WordTraits.Function)) last++;
        return last;
    }

    /// <summary>« gmail .com », « gmail. com »: a dot with a space, and a known ending after it.</summary>
    private static bool IsBrokenDomain(ScannedText text, int token) =>
        (text.IsSign(token, '.') && EmailEnding.Is(text, token + 1) && text.IsGlued(token + 1))
        || (text.IsSign(token - 1, '.') && EmailEnding.Is(text, token));
}
