namespace Allo62.Model.Anonymisation;

/// <summary>How much what stands before a possible name says that it is one.</summary>
internal enum NameCue
{
    /// <summary>« contacter », « appel de »: the word itself must look like a name.</summary>
    Weak,

    /// <summary>« mon mari », « Mme »: any word that is not plainly something else.</summary>
    Strong,
}

/// <summary>Finds where a name ends: first names, particles, compounds and family names in any case.</summary>
internal static class NameReader
{
    private const int MostParts = 6;

    private const WordTraits NotAfterTitle = WordTraits.Relation | WordTraits.PersonNoun | WordTraits.Call | WordTraits.Closing | WordTraits.FileNoun | WordTraits.PlaceNoun;

    /// <summary>The last token of the name that begins at a token, or −1.</summary>
    public static int Read(ScannedText text, int first, NameCue cue)
    {
        var last = -1;
        var parts = 0;
        var i = first;
        while (parts < MostParts && i < text.Count && (i == first || !text[i].LineBefore || cue == NameCue.Strong && parts == 0))
        {
            var part = ReadPart(text, i, last, cue);
            if (part < 0) break;
            last = part;
            parts++;
            i = part + 1;
            if (text.IsSign(i, '.') && text[part].FoldedLength <= 2 && !text.StartsLine(i + 1) && text.IsWord(i + 1)) i++;
            if (text.IsSign(i, '-') && text.IsGlued(i) && text.IsGlued(i + 1) && text.IsWord(i + 1)) i++;
            if (text.IsSign(i, '(') && text.Has(i + 1, WordTraits.FirstName) && text.IsSign(i + 2, ')')) i++;
        }
        // An initial alone names nobody: « Mme D. ».
        return last == first && text[first].FoldedLength == 1 ? -1 : last;
    }

    private static int ReadPart(ScannedText text, int i, int previous, NameCue cue)
    {
        if (!text.IsWord(i)) return -1;
        var afterParticles = AfterParticles(text, i, previous);
        if (afterParticles > i) return afterParticles;
        var isPart = previous < 0 ? CanBegin(text, i, cue) : CanContinue(text, i, previous);
        if (!isPart) return -1;
        // « O'Connor », « N'Diaye », « D'Hondt ».
        return text[i].FoldedLength <= 2 && text.IsSign(i + 1, '\'') && text.IsWord(i + 2) && text.IsGlued(i + 2) ? i + 2 : i;
    }

    /// <summary>« van den Bossche », « El Amrani », « de la Fontaine »: the token of the name after the particles, or i.</summary>
    private static int AfterParticles(ScannedText text, int i, int previous)
    {
        var at = i;
        while (at - i < 5 && (text.Has(at, WordTraits.Particle) || at > i && text.IsSign(at, "'-")) && !(at > i && text[at].LineBefore)) at++;
        if (at == i || !text.IsWord(at) || text[at].LineBefore) return i;
        var french = text.Has(i, WordTraits.Function);
        if (text.Has(at, WordTraits.Function | WordTraits.Acronym) && !text.IsCapitalised(at)) return i;
        var capital = text.IsCapitalised(at) && !text.Has(at, WordTraits.Acronym | WordTraits.Title) && !IsUpperOrdinary(text, at);
        var listed = text.Has(at, WordTraits.Name) && !text.Has(at, WordTraits.NotOnlyName);
        var doubtful = text.Has(at, WordTraits.Place | WordTraits.Relation | WordTraits.PersonNoun | WordTraits.PlaceNoun);
        if (french && previous >= 0) return (capital && !doubtful && (!text.Has(at, WordTraits.Ordinary) || text.Has(at, WordTraits.Name))) || (listed && text.Is(i, "da")) ? at : i;
        if (french) return text.IsCapitalised(i) ? capital && !doubtful ? at : i : listed || (capital && !doubtful && !text.Has(at, WordTraits.Ordinary)) ? at : i;
        if (text.Is(i, "ben") && !capital && !listed && !IsUnknown(text, at)) return i;
        return capital || listed || IsUnknown(text, at) ? at : i;
    }

    private static bool CanBegin(ScannedText text, int i, NameCue cue)
    {
        if (text[i].FoldedLength == 1) return IsInitial(text, i);
        if (text.Has(i, WordTraits.Title | WordTraits.Acronym) && !text.Has(i, WordTraits.Name)) return false;
        var capital = text.IsCapitalised(i);
        if (text.Has(i, WordTraits.Function)) return capital && cue == NameCue.Strong && text.Has(i, WordTraits.FamilyName) && !text.Has(i + 1, WordTraits.Ordinary);
        if (text.Has(i, WordTraits.Acronym) && text.Case(i) == LetterCase.Upper) return false;
        if (cue == NameCue.Strong)
        {
            if (text.Has(i, WordTraits.Name)) return capital || !IsEverydayVerb(text, i);
            if (capital && text.Case(i) == LetterCase.Capitalised) return !text.Has(i, NotAfterTitle);
            return text.Has(i, WordTraits.Place) || IsUnknown(text, i);
        }
        if (text.Has(i, WordTraits.Place | WordTraits.PublicFigure)) return false;
        if (text.Has(i, WordTraits.Name)) return capital || !text.Has(i, WordTraits.NotOnlyName);
        return capital && IsUnknown(text, i);
    }

    private static bool CanContinue(ScannedText text, int i, int previous)
    {
        var joined = text.IsSign(i - 1, '-') && text.IsGlued(i);
        if (joined && !text.Has(i, WordTraits.Function)) return true;
        if (text[i].FoldedLength == 1) return IsInitial(text, i);
        if (text.Has(i, WordTraits.Function | WordTraits.Title | WordTraits.Relation)) return text.Case(i) == LetterCase.Capitalised && text.Has(i, WordTraits.FamilyName) && !text.Has(i, WordTraits.Title | WordTraits.Relation);
        var afterFirstName = text.Has(previous, WordTraits.FirstName);
        if (text.Has(i, WordTraits.Place)) return (afterFirstName && !text.Has(previous, WordTraits.FamilyName) || text.Has(i, WordTraits.FirstName) && !text.Has(i, WordTraits.FamilyName)) && text.IsCapitalised(i);
        if (text.Has(i, WordTraits.Acronym) && text.Case(i) != LetterCase.Capitalised) return text.Has(i, WordTraits.Name) && text.Case(i) == LetterCase.Lower && !text.Has(i, WordTraits.Ordinary);
        if (text.Has(i, WordTraits.Name))
        {
            if (text.IsCapitalised(i) || !text.Has(i, WordTraits.NotOnlyName)) return true;
            return afterFirstName ? text.Has(i, WordTraits.FamilyName) : text.Has(i, WordTraits.FirstName) && !IsEverydayVerb(text, i) && !text.Has(i, WordTraits.Month);
        }
        if (!IsUnknown(text, i)) return false;
        return text.IsCapitalised(i) || afterFirstName;
    }

    private static bool IsInitial(ScannedText text, int i) =>
        text.IsCapitalised(i) && text.IsSign(i + 1, '.') && !text.StartsLine(i + 2) && text.IsWord(i + 2) && text.IsCapitalised(i + 2)
        && !text.Has(i + 2, WordTraits.Function) || (text.IsCapitalised(i) && text.IsSign(i + 1, '\'') && text.IsCapitalised(i + 2));

    /// <summary>No list knows the word and it does not end like a verb or an adjective.</summary>
    public static bool IsUnknown(ScannedText text, int i) =>
        text.IsWord(i) && (text[i].Traits & ~WordTraits.PhraseStart & ~WordTraits.Name) == 0 && text[i].FoldedLength >= 2
        && (text.IsCapitalised(i) || !OrdinaryEndings.Fits(text.Folded(i)));

    private static bool IsUpperOrdinary(ScannedText text, int i) =>
        text.Case(i) == LetterCase.Upper && text.Has(i, WordTraits.Ordinary) && !text.Has(i, WordTraits.Name);

    /// <summary>Names that are far more often the word: « ma fille est », « madame a ».</summary>
    private static bool IsEverydayVerb(ScannedText text, int i) =>
        text.Has(i, WordTraits.Function) || text.Is(i, "aime") || text.Is(i, "aimee") || text.Is(i, "desire") || text.Is(i, "can") || text.Is(i, "demande")
        || text.Is(i, "vient") || text.Is(i, "constant") || text.Is(i, "seul") || text.Is(i, "petit") && text.Has(i + 1, WordTraits.Ordinary) && !text.Has(i + 1, WordTraits.Function)
        || text.Is(i, "ose") || text.Is(i, "rend") || text.Is(i, "mort") || text.Is(i, "marie") && text.Is(i + 1, "et") || text.Is(i, "sans")
        || text.Is(i, "mi") || text.Is(i, "majeur") || text.Is(i, "mineur") || text.Is(i, "malade") || text.Is(i, "age") || text.Is(i, "cadet");
}
