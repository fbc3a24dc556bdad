namespace Allo62.Model.Anonymisation;

/// <summary>The name under a message: after « cordialement », or alone on the last line.</summary>
internal sealed class SignatureRecogniser : IRecogniser
{
    private const int LongestSignature = 6;

    public void Find(ScannedText text, FindingSet findings)
    {
        var end = text.Count;
        while (end > 0 && (text[end - 1].Kind is TokenKind.Sign or TokenKind.Placeholder || findings.TypeAt(end - 1) is not null)) end--;
        var first = end;
        while (first > 0 && end - first < LongestSignature && IsNamePart(text, first - 1) && (first == end
            || !text[first].LineBefore)) first--;
        while (first < end && text[first].Kind == TokenKind.Sign) first++;
        if (first == end || first == 0) return;
        if (FollowsClosing(text, first)) Report(text, findings, first, end);
        else if (text[first].LineBefore && end - first <= 4 && IsSignatureLine(text, first, end)) Report(text, findings, first, end);
    }

    private static void Report(ScannedText text, FindingSet findings, int first, int end)
    {
        var last = NameReader.Read(text, first, NameCue.Strong);
        if (last >= 0) findings.Add(first, Math.Max(last, AllNames(text, last, end)), "PERSONNE", "person-signature");
    }

    private static int AllNames(ScannedText text, int last, int end) =>
        last + 1 < end && text.IsWord(end - 1) && (text.IsCapitalised(end - 1) || text.Has(end - 1, WordTraits.Name)) ? end - 1 : last;

    private static bool FollowsClosing(ScannedText text, int first)
    {
        var i = first - 1;
        while (i > 0 && text.IsSign(i, ",.!-;:")) i--;
        return text.Has(i, WordTraits.Closing) && !text.Has(first, WordTraits.Place) && (i < first - 1 || text[first].LineBefore
            || text.IsCapitalised(first) || text.Has(first, WordTraits.FirstName));
    }

    private static bool IsNamePart(ScannedText text, int i) =>
        text.IsCapitalised(i) && text.IsSign(i + 1, '\'') && text.IsWord(i + 2)
            || !text.Has(i, WordTraits.Closing | WordTraits.Function) && (text.Has(i, WordTraits.Name) || NameWord.IsUnknown(text, i)
            || IsInitial(text, i)
            || text.IsSign(i, "-'.") && text.IsGlued(i + 1));

    private static bool IsInitial(ScannedText text, int i) => text.IsWord(i) && text[i].FoldedLength == 1 && text.IsCapitalised(i);

    private static bool IsSignatureLine(ScannedText text, int first, int end)
    {
        var names = 0;
        for (var i = first; i < end; i++)
        {
            if (!text.IsWord(i)) continue;
            if (!text.IsCapitalised(i) || text.Has(i, WordTraits.Place)) return false;
            if (text.Has(i, WordTraits.Name)) names++;
        }
        return names > 0;
    }
}
