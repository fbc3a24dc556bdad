namespace Allo62.Model.Anonymisation;

/// <summary>Finds where the name of a street ends: before the town, a comma, a title or a new thought.</summary>
internal static class StreetName
{
    private const int MostWords = 7;

    // « résid. », « chem. »; after a longer word the full stop ends a sentence.
    private const int LongestShortForm = 6;

    // « la 12 rue barrée »: said of a street, not its name.
    private static readonly Cue States = new(0, "barree", "fermee", "bloquee", "inondee", "coupee", "glissante", "sale", "sombre",
        "impraticable", "pietonne");

    // What stands before a person's name: « rue du Gal Leclerc » goes on even when Leclerc is a town.
    private static readonly Cue Honours = new(0, "gal", "general", "marechal", "mal", "docteur", "dr", "abbe", "president", "colonel", "col",
        "commandant", "cdt", "capitaine", "lieutenant", "lt", "pasteur", "professeur", "amiral", "cure", "monseigneur", "mgr", "pere", "senateur", "depute");

    private static readonly Cue Pits = new(0, "fosse", "puits", "cite", "coron", "corons");

    private static readonly Cue Natures = new(0, "rural", "rurale", "vicinal", "vicinale", "communal", "communale", "prive", "privee",
        "dit", "dite", "nationale", "departementale", "principale");

    /// <param name="text">The text.</param>
    /// <param name="type">The token « rue », « bd » …</param>
    /// <param name="strict">The name must show itself as one: a capital, an article, a known name.</param>
    /// <returns>The last token of the name, or −1.</returns>
    public static int Read(ScannedText text, int type, bool strict)
    {
        var i = type + 1;
        if (text.IsSign(i, '.') && !text.StartsLine(i + 1) && text[type].FoldedLength <= LongestShortForm) i++;
        while (Natures.Is(text, i) && !text[i].LineBefore) i++;
        var first = AfterConnectors(text, i, out var articles);
        // « route nationale » has no other name.
        if ((!strict || text.IsNumber(type - 1) && text.Is(i - 1, "nationale") && !text.IsNumber(i)) && i > type + 1 && first == i && !GoesOnAfterNature(text, i)) return i - 1;
        if (first >= text.Count || text[first].LineBefore) return -1;
        if (text.IsNumber(first)) return Anniversary(text, first) is >= 0 and var day ? day : NumberedStreet(text, type, first, strict, articles);
        if (!text.IsWord(first) || (text.Has(first, WordTraits.Function) && !text.IsCapitalised(first))) return -1;
        if (States.Is(text, first) || (strict && !LooksLikeName(text, first, articles))) return -1;
        // « rue R. Salengro ».
        if (text[first].FoldedLength == 1 && text.IsSign(first + 1, '.') && text.IsWord(first + 2)
            && !text[first + 2].LineBefore) first += 2;
        return ReadRest(text, first);
    }

    /// <summary>« 4 cité du 3 », « 9 allée 3 », « 45 route départementale 939 »: streets of the mining towns and country roads have numbers.</summary>
    private static int NumberedStreet(ScannedText text, int type, int first, bool strict, bool articles)
    {
        if (text[first].FoldedLength > 3 || text[first].LineBefore) return -1;
        if (Pits.Is(text, type) && articles && text[first].FoldedLength <= 2) return first;
        return !strict && first == type + 1 || text.Is(first - 1, "departementale") && text.IsNumber(type - 1) ? first : -1;
    }

    private static bool GoesOnAfterNature(ScannedText text, int i) => text.IsWord(i) && !text[i].LineBefore && text.IsCapitalised(i)
        && !text.Has(i, WordTraits.Place);

    private static int ReadRest(ScannedText text, int first)
    {
        var last = first;
        for (var words = 1; words < MostWords; words++)
        {
            var next = last + 1;
            if (text.IsSign(next, "-'") && text.IsGlued(next) && text.IsWord(next + 1) && text.IsGlued(next + 1))
            {
                last = next + 1;
                continue;
            }
            if (text.IsSign(next, '.') && text.Has(last, WordTraits.Rank) && text[last].FoldedLength <= 3) next++;
            if (next >= text.Count || text[next].LineBefore) break;
            if (text.IsNumber(next) && Pits.Is(text, last) && text[next].FoldedLength <= 2 && !text[next].LineBefore) return next;
            if (text.IsNumber(next) && text.Has(last, WordTraits.Rank) && text[next].FoldedLength <= 2) return Anniversary(text, next) is >= 0 and var day ? day : last;
            if (!text.IsWord(next)) break;
            if (text.Has(next, WordTraits.Function) || text.Is(next, "d"))
            {
                var after = AfterConnectors(text, next, out _);
                if (after == next || !text.IsWord(after) || text[after].LineBefore || !GoesOn(text, after, last, true)) break;
                last = after;
            }
            else if (GoesOn(text, next, last, false)) last = next;
            else break;
        }
        return last;
    }

    private static bool GoesOn(ScannedText text, int i, int last, bool afterConnector)
    {
        if (AddressComplement.IsNoun(text, i) || text.Has(i, WordTraits.Function) && !text.IsCapitalised(i)
            || text[i].FoldedLength == 1) return false;
        if (text.Has(i, WordTraits.Title) && !text.Has(i, WordTraits.Rank)) return false;
        if (text.Has(last, WordTraits.Rank) && !afterConnector && (!text.Has(i, WordTraits.Place | WordTraits.Acronym) || Honours.Is(text, last))) return true;
        if (text.Has(i, WordTraits.Place)) return text.Has(i, WordTraits.PublicFigure);
        if (text.Has(i, WordTraits.PublicFigure)) return true;
        var capital = text.IsCapitalised(i) && !text.Has(i, WordTraits.Acronym | WordTraits.Call);
        if (afterConnector && text.IsAllCapitals && AddressComplement.IsNoun(text, i + 1)) return true;
        if (afterConnector) return capital || NameWord.IsUnknown(text, i) || text.Has(i, WordTraits.Name)
            && !text.Has(i, WordTraits.NotOnlyName);
        if (capital) return !text.Has(i, WordTraits.Ordinary) || text.Has(i, WordTraits.Name | WordTraits.Rank);
        if (text.Has(i, WordTraits.Rank | WordTraits.Name)) return !text.Has(i, WordTraits.Relation | WordTraits.Month);
        return NameWord.IsUnknown(text, i) && (text.Has(last, WordTraits.FirstName | WordTraits.Rank) || text.Has(last, WordTraits.Name));
    }

    private static bool LooksLikeName(ScannedText text, int first, bool articles)
    {
        // « 5 ch. Veut savoir »: rooms, and a new sentence.
        if (text.IsCapitalised(first) && !articles && text.IsSign(first - 1, '.') && text.Has(first, WordTraits.Ordinary) && !text.Has(first, WordTraits.Name | WordTraits.Rank)) return false;
        if (text.IsCapitalised(first)) return articles || !text.Has(first, WordTraits.Acronym | WordTraits.Title)
            || text.Has(first, WordTraits.Rank);
        if (text.Has(first, WordTraits.Rank) && !text.Has(first, WordTraits.Number) || NameWord.IsUnknown(text, first)) return true;
        if (text.Has(first, WordTraits.Name | WordTraits.Place | WordTraits.PublicFigure)
            && !text.Has(first, WordTraits.Function)) return articles
            || !text.Has(first, WordTraits.NotOnlyName & ~(WordTraits.Place | WordTraits.PublicFigure | WordTraits.Ambiguous));
        return articles;
    }

    /// <summary>Over « de la », « des », « d' », « du »; <paramref name="articles"/>: more than a bare « de ».</summary>
    private static int AfterConnectors(ScannedText text, int i, out bool articles)
    {
        articles = false;
        var first = i;
        while (i - first < 5 && i < text.Count && !text[i].LineBefore)
        {
            if (text.Is(i, "du") || text.Is(i, "des") || text.Is(i, "la") || text.Is(i, "l") || text.Is(i, "le") || text.Is(i, "les")
                || text.Is(i, "aux") || text.Is(i, "au")) articles = true;
            else if (!text.Is(i, "de") && !text.Is(i, "d") && !text.IsSign(i, '\'') && !(text.Is(i, "a") && (text.Is(i + 1, "l") || text.Is(i + 1, "la")))) break;
            i++;
        }
        return i;
    }

    /// <summary>« rue du 8 mai 1945 », « rue du 11 novembre ».</summary>
    private static int Anniversary(ScannedText text, int number)
    {
        var month = text.Is(number + 1, "er") ? number + 2 : number + 1;
        if (text.IsSign(month, '-')) month++;
        if (text.Has(month, WordTraits.Month) && text.IsSign(month + 1, '-') && text.IsNumber(month + 2)) return month + 2;
        if (text.Has(month, WordTraits.Month)) return text.IsNumber(month + 1) && text[month + 1].FoldedLength == 4 ? month + 1 : month;
        return text.IsWord(number + 1) && text.IsGlued(number + 1) ? number + 2 < text.Count
            && text.IsWord(number + 2) ? number + 2 : number + 1 : -1;
    }
}
