namespace Allo62.Model.Anonymisation;

/// <summary>Finds where a name ends: first names, particles, compounds and family names in any case.</summary>
internal static class NameReader
{
    private const int MostParts = 6;

    // « mme dupont rapl »: shorter ones after a name are mostly cut verbs.
    private const int ShortestAfterName = 5;

    // Shorter words in capitals are mostly the short form of a service.
    private const int ShortestInCapitals = 5;

    private const WordTraits NotAfterTitle = WordTraits.Relation | WordTraits.PersonNoun | WordTraits.Call
        | WordTraits.Closing | WordTraits.FileNoun | WordTraits.PlaceNoun;

    // What a listed family name in small letters may be instead.
    private const WordTraits Everyday = WordTraits.Ordinary | WordTraits.Function | WordTraits.Acronym | WordTraits.PersonNoun
        | WordTraits.FileNoun | WordTraits.Call
        | WordTraits.Month | WordTraits.Number | WordTraits.Closing;

    private const WordTraits OtherThanSurname = WordTraits.Function | WordTraits.Title | WordTraits.Relation | WordTraits.PersonNoun | WordTraits.Call
        | WordTraits.Closing | WordTraits.FileNoun | WordTraits.PlaceNoun | WordTraits.StreetType | WordTraits.Place | WordTraits.PublicFigure | WordTraits.Month;

    /// <summary>The last token of the name that begins at a token, or −1.</summary>
    public static int Read(ScannedText text, int first, NameCue cue)
    {
        var last = -1;
        var parts = 0;
        var i = first;
        while (parts < MostParts && i < text.Count && (i == first || !text[i].LineBefore || cue >= NameCue.Strong && parts == 0))
        {
            var part = ReadPart(text, i, last, cue);
            if (part < 0) break;
            // « Le Floc'h ».
            if (text.IsSign(part + 1, '\'') && text.Is(part + 2, "h") && text.IsGlued(part + 1) && text.IsGlued(part + 2)) part += 2;
            last = part;
            parts++;
            i = part + 1;
            if (text.Is(i, "dit") && text.IsCapitalised(i) && text.IsCapitalised(i + 1) && text.IsWord(i + 1)) i++;
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
        var afterParticles = AfterParticles(text, i, previous, cue);
        if (afterParticles > i) return afterParticles;
        var isPart = previous < 0 ? CanBegin(text, i, cue) : CanContinue(text, i, previous, cue);
        if (!isPart) return -1;
        // « O'Connor », « N'Diaye », « D'Hondt ».
        return text[i].FoldedLength <= 2 && text.IsSign(i + 1, '\'') && text.IsWord(i + 2) && text.IsGlued(i + 2) ? i + 2 : i;
    }

    /// <summary>« van den Bossche », « El Amrani », « de la Fontaine »: the token of the name after the particles, or i.</summary>
    private static int AfterParticles(ScannedText text, int i, int previous, NameCue cue)
    {
        var at = i;
        while (at - i < 5 && (text.Has(at, WordTraits.Particle) || at > i && text.IsSign(at, "'-")) && !(at > i
            && text[at].LineBefore)) at++;
        if (at == i || !text.IsWord(at) || text[at].LineBefore) return i;
        var french = text.Has(i, WordTraits.Function);
        if (text.Has(at, WordTraits.Function | WordTraits.Acronym) && !text.IsCapitalised(at)) return i;
        // « demander le FAJ ».
        if (text.Case(at) == LetterCase.Upper && text.Case(i) == LetterCase.Lower && text.Has(i, WordTraits.Function)) return i;
        var capital = text.IsCapitalised(at) && !text.Has(at, WordTraits.Acronym | WordTraits.Title) && !IsUpperOrdinary(text, at);
        var listed = text.Has(at, WordTraits.Name) && !text.Has(at, WordTraits.NotOnlyName);
        var doubtful = text.Has(at, WordTraits.Place | WordTraits.Relation | WordTraits.PersonNoun | WordTraits.PlaceNoun);
        var family = text.Has(at, WordTraits.FamilyName) && !text.Has(at, Everyday);
        var unknownAfterArticle = (NameWord.IsUnknown(text, at) || family) && !doubtful && (text.Is(i, "le") || text.Is(i, "la"));
        if (text.Is(i, "d") && cue >= NameCue.Strong && previous < 0 && at == i + 2 && NameWord.IsUnknown(text, at) && !doubtful) return at;
        // « maître Aït Ouahmane » in capitals or small letters; « mme de wulf ».
        if (cue >= NameCue.Strong && previous < 0 && at == i + 1 && (text.Is(i, "ait") || text.Is(i, "de") && !text.IsCapitalised(at) && !FrenchWords.ContainsSound(text.Folded(at)) && !NameWord.IsRunTogether(text.Folded(at), true))
            && NameWord.IsUnknown(text, at) && !doubtful) return at;
        if (unknownAfterArticle && (previous < 0 ? cue >= NameCue.Strong : text.IsCapitalised(i))) return at;
        // « Monsieur Hervé de Saint-Rémy », « Étienne de la Chapelle ».
        if (french && cue >= NameCue.Strong && previous >= 0 && text.IsCapitalised(at) && text.Has(previous, WordTraits.FirstName) && (!text.Has(previous, WordTraits.FamilyName) || !text.Has(i + 1, WordTraits.Place))
            && text.Case(at) == LetterCase.Capitalised && (text.Is(i + 1, "saint") || text.Is(i + 1, "sainte") || at == i + 2 && text.Is(i, "de") && text.Is(i + 1, "la"))) return EndOfCompound(text, at);
        // « Ursule Le Bon »: both with a capital after a first name.
        if (french && previous >= 0 && text.IsCapitalised(i) && capital && text.Has(previous, WordTraits.FirstName) && !text.Has(at, WordTraits.Title)) return at;
        if (french && previous >= 0) return (capital && !doubtful && (!text.Has(at, WordTraits.Ordinary)
            || text.Has(at, WordTraits.Name))) || (listed && text.Is(i, "da")) ? at : i;
        // « M. Du Bois », « Mme de la Rivière ».
        if (french && cue >= NameCue.Strong && capital && previous < 0 && (text.IsCapitalised(i) || text.Has(at, WordTraits.Name))
            && !text.Has(at, WordTraits.Place | WordTraits.Relation)) return at;
        if (french) return text.IsCapitalised(i) ? capital && !doubtful ? at : i : listed || (capital && !doubtful
            && !text.Has(at, WordTraits.Ordinary)) ? at : i;
        if (text.Is(i, "ben") && !capital && !listed && !NameWord.IsUnknown(text, at)) return i;
        return capital || listed || NameWord.IsUnknown(text, at) ? at : i;
    }

    /// <summary>« Saint-Rémy » is one word of a name.</summary>
    private static int EndOfCompound(ScannedText text, int at)
    {
        for (var parts = 0; parts < MostParts && text.IsSign(at + 1, '-') && text.IsGlued(at + 1) && text.IsGlued(at + 2) && text.IsWord(at + 2); parts++) at += 2;
        return at;
    }

    private static bool CanBegin(ScannedText text, int i, NameCue cue)
    {
        if (text[i].FoldedLength == 1) return !text.Is(i, "m") && IsInitial(text, i);
        if (text.Has(i, WordTraits.Title) && !text.Has(i, WordTraits.Name)) return false;
        if (text.Has(i, WordTraits.Acronym) && !text.Has(i, WordTraits.Name) && (cue == NameCue.Weak
            || text.Case(i) != LetterCase.Capitalised)) return false;
        var capital = text.IsCapitalised(i);
        if (text.Has(i, WordTraits.Function)) return capital && cue >= NameCue.Strong && text.Has(i, WordTraits.FamilyName)
            && !text.Has(i + 1, WordTraits.Ordinary);
        if (text.Has(i, WordTraits.Acronym) && text.Case(i) == LetterCase.Upper) return false;
        if (cue >= NameCue.Strong)
        {
            if (text.Has(i, WordTraits.Name)) return capital || !IsEverydayVerb(text, i)
                && !text.Has(i, WordTraits.Filler | WordTraits.Month | WordTraits.Number | WordTraits.Call);
            if (capital && text.Case(i) == LetterCase.Capitalised) return !text.Has(i, NotAfterTitle);
            return text.Has(i, WordTraits.Place) || NameWord.IsUnknown(text, i) || NameWord.IsOnlyAmbiguous(text, i) || cue == NameCue.Named && NameWord.IsRare(text, i);
        }
        if (text.Has(i, WordTraits.Place | WordTraits.PublicFigure)) return false;
        if (text.Has(i, WordTraits.Name)) return capital || !text.Has(i, WordTraits.NotOnlyName);
        return capital && NameWord.IsUnknown(text, i) && (text.Case(i) != LetterCase.Upper || text[i].FoldedLength >= ShortestInCapitals);
    }

    private static bool CanContinue(ScannedText text, int i, int previous, NameCue cue)
    {
        if (IsAsianPart(text, i, previous)) return true;
        var joined = text.IsSign(i - 1, '-') && text.IsGlued(i);
        if (joined && !text.Has(i, WordTraits.Function)) return true;
        if (text[i].FoldedLength == 1) return IsInitial(text, i) || text.IsSign(i + 1, '-') && text.IsGlued(i + 1) && text.IsGlued(i + 2)
            && text.Has(i + 2, WordTraits.FirstName) || text.IsCapitalised(i) && text.IsSign(i + 1, '.')
            && text.IsGlued(i + 1) && !text.Has(i, WordTraits.Title);
        if (text.Has(i, WordTraits.Function | WordTraits.Title | WordTraits.Relation)) return text.Case(i) == LetterCase.Capitalised
            && text.Has(i, WordTraits.FamilyName) && !text.Has(i, WordTraits.Title | WordTraits.Relation);
        var afterFirstName = text.Has(previous, WordTraits.FirstName);
        // After a first name that no list has (« mon fils gaspar rousseau ») a listed family name still is one.
        var afterCue = cue >= NameCue.Strong && !text.Has(previous, WordTraits.FamilyName);
        if (afterCue && text.Has(i, WordTraits.FamilyName) && !text.Has(i, Everyday) && (afterFirstName || cue == NameCue.Named
            || !text.Has(i, WordTraits.Place))) return true;
        if (cue == NameCue.Named && text.Has(i, WordTraits.FamilyName) && !text.Has(previous, WordTraits.FamilyName)
            && !IsEverydayVerb(text, i)) return true;
        if (text.Has(i, WordTraits.Place)) return (afterFirstName && !text.Has(previous, WordTraits.FamilyName)
            || text.Has(i, WordTraits.FirstName) && !text.Has(i, WordTraits.FamilyName)) && text.IsCapitalised(i);
        if (text.Has(i, WordTraits.Acronym) && text.Case(i) != LetterCase.Capitalised) return text.Has(i, WordTraits.Name)
            && text.Case(i) == LetterCase.Lower && !text.Has(i, WordTraits.Ordinary);
        if (text.Has(i, WordTraits.Name))
        {
            if (text.IsCapitalised(i) || !text.Has(i, WordTraits.NotOnlyName)) return true;
            return afterFirstName && text.Has(i, WordTraits.FamilyName) || text.Has(previous, WordTraits.FamilyName) && text.Has(i, WordTraits.FirstName) && !IsEverydayVerb(text, i)
                && !text.Has(i, WordTraits.Month);
        }
        if (!NameWord.IsUnknown(text, i)) return IsSurnameByCase(text, i, previous, afterFirstName);
        if (cue >= NameCue.Strong && (text.Has(previous, WordTraits.Name) || text.IsAllCapitals) && text[i].FoldedLength >= ShortestAfterName && text.Case(i) == text.Case(previous)) return true;
        return text.IsCapitalised(i) || (afterFirstName || cue == NameCue.Named || cue == NameCue.Strong && IsFollowedByVerb(text, i))
            && !text.IsCapitalised(previous);
    }

    /// <summary>« Annick Poteau », « TRAN MINH DUC »: a word that could be another thing, written as the first name before it.</summary>
    private static bool IsSurnameByCase(ScannedText text, int i, int previous, bool afterFirstName)
    {
        if (text.Case(i) != text.Case(previous) || !text.IsCapitalised(i) || text.IsSign(i - 1, '.') || text[i].FoldedLength < 3) return false;
        if (text.Case(i) == LetterCase.Capitalised) return afterFirstName && !text.Has(i, OtherThanSurname);
        return !text.Has(i, OtherThanSurname | WordTraits.Ordinary | WordTraits.Acronym | WordTraits.Number);
    }

    /// <summary>« tran van duc », « nguyen thi hoa »: the given name after the middle one.</summary>
    private static bool IsAsianPart(ScannedText text, int i, int previous) =>
        (text.Is(previous, "van") || text.Is(previous, "thi")) && text.Has(previous - 1, WordTraits.FamilyName) && !text.Has(i, WordTraits.Function);

    /// <summary>« mon fils gaspar scarano a 12 ans »: after two unknown words the verb shows that both were the name.</summary>
    private static bool IsFollowedByVerb(ScannedText text, int i) =>
        i + 1 >= text.Count || text.IsSign(i + 1, ',') || text.Is(i + 1, "a") || text.Is(i + 1, "est") || text.Is(i + 1, "ne")
            || text.Is(i + 1, "qui") || text.Is(i + 1, "veut");

    private static bool IsInitial(ScannedText text, int i) =>
        text.IsCapitalised(i) && text.IsSign(i + 1, '.') && !text.StartsLine(i + 2) && text.IsWord(i + 2) && text.IsCapitalised(i + 2)
        && !text.Has(i + 2, WordTraits.Function) || (text.IsCapitalised(i) && text.IsSign(i + 1, '\'') && text.IsCapitalised(i + 2));

    private static bool IsUpperOrdinary(ScannedText text, int i) =>
        text.Case(i) == LetterCase.Upper && text.Has(i, WordTraits.Ordinary) && !text.Has(i, WordTraits.Name);

    /// <summary>Names that are far more often the word: « ma fille est », « madame a ».</summary>
    private static bool IsEverydayVerb(ScannedText text, int i) =>
        text.Has(i, WordTraits.Function) || text.Is(i, "aime") || text.Is(i, "aimee") || text.Is(i, "desire") || text.Is(i, "can")
            || text.Is(i, "demande")
        || text.Is(i, "vient") || text.Is(i, "constant") || text.Is(i, "seul") || text.Is(i, "petit")
            && text.Has(i + 1, WordTraits.Ordinary) && !text.Has(i + 1, WordTraits.Function)
        || text.Is(i, "ose") || text.Is(i, "rend") || text.Is(i, "mort") || text.Is(i, "marie") && text.Is(i + 1, "et")
            || text.Is(i, "sans")
        || text.Is(i, "mi") || text.Is(i, "majeur") || text.Is(i, "mineur") || text.Is(i, "malade") || text.Is(i, "age")
            || text.Is(i, "cadet");
}
