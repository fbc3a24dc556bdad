namespace Allo62.Model.Anonymisation;

/// <summary>The number of a house before or after its street, in figures or in words.</summary>
internal static class HouseNumber
{
    private static readonly Cue Suffixes = new(0, "bis", "ter", "quater", "quinquies", "sexies", "b", "a", "c", "d", "f", "g", "t");

    /// <summary>The first token of « 12 », « 12 bis, », « n° 12-14 », « quarante deux » before a street, or −1.</summary>
    public static int Before(ScannedText text, int street)
    {
        var i = street - 1;
        if (i < 0 || text[street].LineBefore) return -1;
        // « au 14 de la rue Zola ».
        if ((text.Is(i, "la") || text.IsSign(i, '\'')) && text.Is(i - (text.IsSign(i, '\'') ? 2 : 1), "de")
            && (text.IsNumber(i - (text.IsSign(i, '\'') ? 3 : 2)) || text.Has(i - (text.IsSign(i, '\'') ? 3 : 2), WordTraits.Number) && text.Is(i - (text.IsSign(i, '\'') ? 1 : 0), "la"))) i -= text.IsSign(i, '\'') ? 3 : 2;
        while (text.IsSign(i, ",;)-.") && i > street - 3) i--;
        if (Suffixes.Is(text, i) && text.IsSign(i - 1, ",(") && text.IsNumber(i - 2)) i -= 2;
        else if (Suffixes.Is(text, i) && (text.IsNumber(i - 1) || text.Has(i - 1, WordTraits.Number) && text[i].FoldedLength > 1)) i--;
        if (text.Has(i, WordTraits.Number)) return SpokenNumber(text, i);
        if (!text.IsNumber(i) || text[i].FoldedLength > 4 || text.IsGlued(i) && text.IsWord(i - 1)) return -1;
        if (text.IsSign(i - 1, ",") && text.IsGlued(i) && text.IsNumber(i - 2)) return -1;
        if (text.IsSign(i - 1, "/-&") && text.IsNumber(i - 2) && text[i - 2].FoldedLength <= 4 && !text.Is(i - 3, "le")
            && !text.Is(i - 3, "du")) i -= 2;
        else if (text.IsSign(i - 1, "/-") && Suffixes.Is(text, i - 2) && text.IsNumber(i - 3) && text[i - 3].FoldedLength <= 4) i -= 3;
        else if ((text.Is(i - 1, "et") || text.Is(i - 1, "a")) && text.IsNumber(i - 2) && !text.Is(i - 3, "de")
            && text[i - 2].FoldedLength <= 3 && text.Is(i - 1, "et")) i -= 2;
        var marked = i;
        if (text.IsSign(marked - 1, "°º.")) marked--;
        return text.Is(marked - 1, "n") || text.Is(marked - 1, "no") || text.Is(marked - 1, "numero") ? marked - 1 : i;
    }

    private static int SpokenNumber(ScannedText text, int i)
    {
        var first = i;
        while (i - first < 6 && first > 0 && !text[first].LineBefore && (text.Has(first - 1, WordTraits.Number)
            || text.IsSign(first - 1, '-') || text.Is(first - 1, "et") && text.Has(first - 2, WordTraits.Number))) first--;
        var before = first - 1;
        var alone = first == i && (text.Is(i, "un") || text.Is(i, "une") || text.Is(i, "mille"));
        return alone || text.Is(before, "les") || text.Is(before, "des") || text.Is(before, "dans") || text.Is(before, "ces")
            || text.Is(before, "mes") ? -1 : first;
    }

    /// <summary>« rue des Lilas n° 12 », « rue Pasteur au 12 », « rue Pasteur, 12 » at the end.</summary>
    public static int After(ScannedText text, int name)
    {
        var i = name + 1;
        if (text.IsSign(i, ",-(")) i++;
        var marked = false;
        if (text.Is(i, "au")) i++;
        if (text.Is(i, "n") || text.Is(i, "no") || text.Is(i, "num") || text.Is(i, "numero"))
        {
            marked = true;
            i++;
            if (text.IsSign(i, "°º.")) i++;
        }
        if (marked && text.Has(i, WordTraits.Number)) return SpokenEnd(text, i);
        if (!text.IsNumber(i) || text[i].LineBefore || text[i].FoldedLength > 4) return -1;
        var last = Suffixes.Is(text, i + 1) && (text.IsGlued(i + 1) || text[i + 1].FoldedLength > 1) ? i + 1 : i;
        if (marked) return last;
        var ends = last + 1 >= text.Count || text[last + 1].LineBefore || text.IsSign(last + 1, ".,;)") && !text.IsNumber(last + 2);
        return text[i].FoldedLength <= 3 && (ends || text.IsNumber(last + 1) && text[last + 1].FoldedLength == 5
            || AddressComplement.IsNoun(text, last + 1) || text.Has(last + 1, WordTraits.Place) && text.IsCapitalised(last + 1)) ? last : -1;
    }

    private static int SpokenEnd(ScannedText text, int i)
    {
        while (text.Has(i + 1, WordTraits.Number) && !text[i + 1].LineBefore || text.IsSign(i + 1, '-') && text.Has(i + 2, WordTraits.Number)) i++;
        return i;
    }
}
