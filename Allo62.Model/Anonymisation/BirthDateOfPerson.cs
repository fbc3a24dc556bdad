namespace Allo62.Model.Anonymisation;

/// <summary>Dates of birth without a word for it: right after a person, long past, or in a form of another country.</summary>
internal static class BirthDateOfPerson
{
    private const int EarliestAlive = 1915;

    private const int LatestLongPast = 2010;

    private static readonly Cue Dated = new(4, "loi", "decret", "arrete", "ordonnance", "circulaire", "guerre", "journal", "armistice", "bataille", "depuis", "registre", "acte", "decision", "jugement", "contrat", "bail", "convention");

    private const int LatestYearWithoutCue = 2021;

    /// <summary>« DUPONT Marie 12/03/1954 », « Mme Dupont (12.03.54) ».</summary>
    public static void AfterPerson(ScannedText text, FindingSet findings, ref int i)
    {
        var before = i - 1;
        while (before > i - 3 && text.IsSign(before, ",-(:/|;")) before--;
        if (IsLongPast(text, i, out var past))
        {
            findings.Add(i, past, "DATE_NAISSANCE", "birth-date-long-past");
            i = past;
            return;
        }
        if (DateReader.TryRead(text, i, out var named) && named.HasYear && IsNamedAfter(text, named.Last))
        {
            findings.Add(i, named.Last, "DATE_NAISSANCE", "birth-date-named-after");
            i = named.Last;
            return;
        }
        if (IsOriginOfPerson(text, findings, i, before) && DateReader.TryRead(text, i, out var origin) && origin is { HasYear: true, Year: >= EarliestAlive }
            && origin.Year <= (IsNamedRelative(text, findings, before - 1) ? LatestYearWithoutCue : LatestLongPast))
        {
            findings.Add(i, origin.Last, "DATE_NAISSANCE", "birth-date-of");
            i = origin.Last;
            return;
        }
        if (before < 0 || text[i].LineBefore || (findings.TypeAt(before) != "PERSONNE" && findings.TypeAt(before) != "NIR" && !IsRelativeBefore(text, before, i)
            && !text.IsPlaceholder(before, "PERSONNE")
            && !text.IsPlaceholder(before, "NIR"))) return;
        if (text.IsGlued(i) && text.IsNumber(i - 1)) return;
        if (IsForeign(text, i))
        {
            findings.Add(i, i + 2, "DATE_NAISSANCE", "birth-date-foreign");
            i += 2;
            return;
        }
        if (!DateReader.TryRead(text, i, out var date) || !date.HasYear || date.Year > LatestYearWithoutCue || text[i].FoldedLength > 4
            && date.Last == i && text[i].FoldedLength != 8) return;
        findings.Add(i, date.Last, "DATE_NAISSANCE", "birth-date-beside-name");
        i = date.Last;
    }

    /// <summary>« 12/05/1960 (date de naissance) ».</summary>
    private static bool IsNamedAfter(ScannedText text, int last)
    {
        for (var i = last + 1; i <= last + 4 && i < text.Count && !text[i].LineBefore; i++)
        {
            if (text.Is(i, "ddn") || text.Is(i, "naissance") || text.Is(i, "naiss") || text.Is(i, "nee") || text.Is(i, "ne") && text.Is(i + 1, "a")) return true;
            if (!text.IsSign(i, "(:=") && !text.Is(i, "date") && !text.Is(i, "de")) return false;
        }
        return false;
    }

    /// <summary>
    /// « date inscrite 01.01.2007 », « celle de son frère, 12/2/1953 »: day, month and year in figures of long ago are hardly ever
    /// anything else in a note; laws and what is over a century old are.
    /// </summary>
    private static bool IsLongPast(ScannedText text, int i, out int last)
    {
        last = -1;
        if (text[i].FoldedLength > 2 || text.IsGlued(i) && text[i - 1].Kind != TokenKind.Sign || text.IsGlued(i) && text.IsNumber(i - 2) && text.IsSign(i - 1, "/.-")) return false;
        if (!text.IsSign(i + 1, "/.-") || !DateReader.TryRead(text, i, out var date) || date.Last != i + 4 || text[date.Last].FoldedLength != 4) return false;
        last = date.Last;
        return date.Year is >= EarliestAlive and <= LatestLongPast && !text.Is(i - 1, "du") && !text.Is(i - 1, "au") && !Dated.StandsBefore(text, i);
    }

    /// <summary>« Mme Dupont du 12/03/54 », « elle est du 12 mars 1948 ».</summary>
    private static bool IsOriginOfPerson(ScannedText text, FindingSet findings, int i, int before) =>
        text.Is(before, "du") && before == i - 1 && (text.Is(before - 1, "est") || findings.TypeAt(before - 1) == "PERSONNE" || text.IsPlaceholder(before - 1, "PERSONNE"));

    /// <summary>« ma fille Zélie du 14/02/2017 »: children are told apart by their birth.</summary>
    private static bool IsNamedRelative(ScannedText text, FindingSet findings, int name)
    {
        while (findings.TypeAt(name) == "PERSONNE") name--;
        return text.Has(text.IsPlaceholder(name) ? name - 1 : name, WordTraits.Relation);
    }

    /// <summary>« ma fille, 12/03/2018 ».</summary>
    private static bool IsRelativeBefore(ScannedText text, int before, int i) => text.Has(before, WordTraits.Relation) && before < i - 1;

    /// <summary>« 20 Şubat 1990 »: a month that is not French between day and year.</summary>
    private static bool IsForeign(ScannedText text, int i) =>
        text.Value(i) is >= 1 and <= 31 && text.IsWord(i + 1) && text[i + 1].FoldedLength >= 3 && text.IsNumber(i + 2) && text[i + 2].FoldedLength == 4
        && text.Value(i + 2) is >= EarliestAlive and <= LatestLongPast && !text[i + 1].LineBefore && !text[i + 2].LineBefore
        && !text.Has(i + 1, WordTraits.Ordinary | WordTraits.Function | WordTraits.StreetType);
}
