namespace Allo62.Model.Anonymisation;

/// <summary>Names without any cue: from the lists, by their form (-ski, -czak), in capitals, or right before a phone number.</summary>
internal sealed class ListedPersonRecogniser : IRecogniser
{
    private const int ShortestLoneFamilyName = 4;
    private const int ShortestInCapitals = 5;

    // « Voisin Kevin », « Rappel Kevin »: a family name elsewhere, not here.
    private const WordTraits NotBeforeFirstName = WordTraits.Relation | WordTraits.PersonNoun | WordTraits.Call
        | WordTraits.Closing | WordTraits.Title
        | WordTraits.PlaceNoun | WordTraits.StreetType | WordTraits.Month | WordTraits.Function;

    private static readonly Cue Articles = new(0, "le", "la", "un", "une", "les", "des", "au", "aux", "du", "bon", "l");

    private static readonly Cue Negations = new(0, "pas", "plus", "jamais", "jamai", "rien", "trop", "bien", "po");

    private static readonly Cue Things = new(0, "reseau", "logiciel", "site", "appli", "application", "service", "chien", "chienne", "chat", "chatte", "robot", "dispositif", "plateforme", "plate", "programme",
        "outil", "bus", "ligne", "navette", "journal", "magazine", "marque", "modele", "tempete", "ouragan", "peniche", "bateau", "assistant", "portail", "jeu");

    public void Find(ScannedText text, FindingSet findings)
    {
        var lastKept = -2;
        for (var i = 0; i < text.Count; i++)
        {
            if (!text.IsWord(i) || text[i].FoldedLength < 2) continue;
            var (first, rule) = Judge(text, findings, i);
            if (rule is null) continue;
            var last = NameReader.Read(text, first, NameCue.Strong);
            if (last < i) last = i;
            if (IsNameOfThing(text, last) || IsSaidToBeThing(text, last)) continue;
            first = WithParticles(text, findings, first);
            // « rues Jean Bocquet et Paul Lemaire »: what is listed with the name of a place is one too.
            var listed = lastKept >= 0 && first == lastKept + 2 && (text.Is(first - 1, "et") || text.IsSign(first - 1, ",/-"));
            if (listed || PlaceContext.Surrounds(text, first) || IsPartOfPlace(text, first, last)) lastKept = last;
            else findings.Add(first, last, "PERSONNE", rule);
            i = last;
        }
    }

    private static (int First, string? Rule) Judge(ScannedText text, FindingSet findings, int i)
    {
        if (findings.TypeAt(i) is not null || text.Has(i, WordTraits.PublicFigure | WordTraits.Title)) return (i, null);
        if (NameForm.IsFlemish(text, i)) return (i, "person-form");
        if (text.Has(i, WordTraits.Name)) return (i, JudgeListed(text, i) ?? (NameForm.IsAfterInitials(text, i) && !text.Has(i, WordTraits.Function) ? "person-initials" : text.IsCapitalised(i)
            && IsBeforeIdentifier(text, findings, i) ? "person-beside-number" : null));
        if (NameForm.IsForeignParticle(text, i) && NameForm.IsBeforeUnknown(text, i)) return (i, "person-form");
        if (!NameWord.IsUnknown(text, i)) return (i, null);
        if (NameForm.IsAfterInitials(text, i)) return (i, "person-initials");
        if (NameForm.IsAfterElision(text, i)) return (i, "person-form");
        if (text.IsCapitalised(i) && text.Has(i + 1, WordTraits.FirstName) && text.IsCapitalised(i + 1) && !text[i + 1].LineBefore
            && !text.Has(i + 1, WordTraits.PublicFigure | WordTraits.Place))
        {
            if (text.Case(i) == LetterCase.Upper || !text.Has(i + 1, WordTraits.NotOnlyName)) return (i, "person-listed");
        }
        if (IsBesideFamilyName(text, i, i + 1) || IsTurnedRound(text, i)) return (i, "person-listed");
        if (NameForm.AreTwoUnknownCapitals(text, i)) return (i, "person-two-capitals");
        if (FirstNameSound.Fits(text, i)) return (i, "person-sound");
        if (NameForm.HasTellingEnding(text.Folded(i)) || NameForm.HasTellingStart(text.Folded(i))) return (i, "person-form");
        if (IsLoneInCapitals(text, i)) return (i, "person-capitals");
        if (IsFamily(text, i)) return (i, "person-family");
        return (i, text.IsCapitalised(i) && IsBeforeIdentifier(text, findings, i) ? "person-beside-number" : null);
    }

    private static string? JudgeListed(ScannedText text, int i)
    {
        if (text.IsCapitalised(i) && text.Has(i, WordTraits.FamilyName) && !text.Has(i, NotBeforeFirstName)
            && IsSureFirstName(text, i + 1)) return "person-listed";
        if (text.Has(i, WordTraits.Place) && !(text.Has(i, WordTraits.FirstName) && IsSurname(text, i + 1))) return null;
        // « jose pas », « jaime pas »: « j'ose », « j'aime ».
        if (text.Case(i) == LetterCase.Lower && Negations.Is(text, i + 1) && NameWord.IsRunTogether(text.Folded(i), false)) return null;
        if (NameWord.IsWordInSmallLetters(text, i)) return IsBesideFamilyName(text, i + 1, i) || StandsAloneBeforeFirstName(text, i) ? "person-listed" : null;
        if (!text.Has(i, WordTraits.NotOnlyName))
        {
            if (text.Has(i, WordTraits.FirstName)) return text[i].FoldedLength > 3 || text.IsCapitalised(i)
                || IsSurname(text, i + 1) ? "person-listed" : null;
            if (text[i].FoldedLength >= ShortestLoneFamilyName || text.Case(i) == LetterCase.Upper) return "person-listed";
            return text.Has(i + 1, WordTraits.FirstName) && !text.Has(i + 1, WordTraits.NotOnlyName) ? "person-listed" : null;
        }
        if (text.Has(i, WordTraits.Function)) return null;
        var capital = text.IsCapitalised(i);
        if (text.Has(i, WordTraits.FirstName))
        {
            if (NameForm.IsForeignParticle(text, i + 1) && (text.Has(i + 2, WordTraits.FamilyName) || NameWord.IsUnknown(text, i + 2))) return "person-listed";
            if (IsSurname(text, i + 1) && (capital || !text.Has(i + 1, WordTraits.NotOnlyName))) return "person-listed";
            if (text.IsSign(i + 1, '-') && text.IsGlued(i + 2) && text.Has(i + 2, WordTraits.FirstName)
                && !text.Has(i, WordTraits.Month)) return "person-listed";
            if (capital && !text.StartsSentence(i) && text.Case(i) == LetterCase.Capitalised && !IsThing(text, i)
                && !text.Has(i, WordTraits.Month | WordTraits.Acronym | WordTraits.Number | WordTraits.Relation)) return "person-listed";
            return capital && text.StartsSentence(i) && SpeaksOfPerson(text, i + 1)
                && !text.Has(i, WordTraits.Month | WordTraits.PersonNoun | WordTraits.Relation) ? "person-listed" : null;
        }
        if (text.Has(i + 1, WordTraits.FirstName) && !text[i + 1].LineBefore)
        {
            var nextSure = !text.Has(i + 1, WordTraits.NotOnlyName) && !text.Has(i + 1, WordTraits.FamilyName);
            if (capital && text.IsCapitalised(i + 1) && !text.StartsSentence(i) || text.Case(i) == LetterCase.Upper
                && text.IsCapitalised(i + 1)) return "person-listed";
            if (capital && (nextSure || text.IsCapitalised(i + 1))
                && !text.Has(i, WordTraits.Ordinary | WordTraits.Call | WordTraits.PersonNoun | WordTraits.Place)) return "person-listed";
        }
        if (StandsAloneBeforeFirstName(text, i)) return "person-listed";
        return IsBesideFamilyName(text, i + 1, i) ? "person-listed" : null;
    }

    /// <summary>« le Trésor », « le bon Dieu », « Dieu merci »: a word with a capital, not a person.</summary>
    private static bool IsThing(ScannedText text, int i) =>
        text.Has(i, WordTraits.Ordinary | WordTraits.Ambiguous) && (Articles.Is(text, i - 1) || text.IsSign(i - 1, '\'')) || text.Is(i, "dieu");

    /// <summary>« // petit jordan // »: no article before, so not the little one.</summary>
    private static bool StandsAloneBeforeFirstName(ScannedText text, int i) =>
        text.Has(i, WordTraits.FamilyName) && IsLowerFirstName(text, i + 1) && !text.IsWord(i - 1) && !text.Has(i, NotBeforeFirstName);

    private static bool IsLowerFirstName(ScannedText text, int i) =>
        text.Has(i, WordTraits.FirstName) && !text.Has(i, WordTraits.NotOnlyName) && !text[i].LineBefore && !text.IsGlued(i);

    /// <summary>« Hennion, Paul »: a list turns names round.</summary>
    private static bool IsTurnedRound(ScannedText text, int i) =>
        text.IsCapitalised(i) && text.IsSign(i + 1, ',') && IsSureFirstName(text, i + 2) && (text.StartsSentence(i) || text.Case(i) == LetterCase.Upper)
            && (i + 3 >= text.Count || text[i + 3].Kind != TokenKind.Word || text[i + 3].LineBefore);

    /// <summary>« Oscar, le réseau régional », « Pascal, le logiciel »: what the name is called after it.</summary>
    private static bool IsSaidToBeThing(ScannedText text, int last) =>
        text.IsSign(last + 1, ",(") && (Articles.Is(text, last + 2) ? Things.Is(text, text.IsSign(last + 3, '\'') ? last + 4 : last + 3) : Things.Is(text, last + 2));

    /// <summary>« martin-pêcheur » is a bird.</summary>
    private static bool IsNameOfThing(ScannedText text, int last) =>
        text.IsSign(last - 1, '-') && text.Case(last) == LetterCase.Lower && text.Has(last, WordTraits.Ordinary) && !text.Has(last, WordTraits.Name)
        || text.IsSign(last + 1, '-') && text.IsGlued(last + 2) && text.Case(last + 2) == LetterCase.Lower && text.Has(last + 2, WordTraits.Ordinary)
            && !text.Has(last + 2, WordTraits.Name);

    /// <summary>« Van Den Bossche », « N'GUESSAN »: what belongs to the name before the part that the lists know.</summary>
    private static int WithParticles(ScannedText text, FindingSet findings, int first)
    {
        var initial = NameForm.FirstInitial(text, first);
        if (initial < first) return initial;
        if (text.IsSign(first - 1, '\'') && text.IsGlued(first) && (text.Is(first - 2, "n") || text.Is(first - 2, "o") || text.IsCapitalised(first - 2) && (text.Is(first - 2, "m") || text.Is(first - 2, "k")) || text.IsCapitalised(first - 2)
            && text.Is(first - 2, "d")) && !text.Has(first, WordTraits.FirstName)) first -= 2;
        while (first > 0 && !text[first].LineBefore && text.Has(first - 1, WordTraits.Particle) && text.IsCapitalised(first - 1) && findings.TypeAt(first - 1) is null
            && (!text.Has(first - 1, WordTraits.Function) || text.Has(first - 2, WordTraits.Particle) && text.IsCapitalised(first - 2))) first--;
        return first;
    }

    private static bool IsSureFirstName(ScannedText text, int i) =>
        text.IsCapitalised(i) && text.Has(i, WordTraits.FirstName) && !text.Has(i, WordTraits.NotOnlyName | WordTraits.FamilyName)
            && !text[i].LineBefore;

    /// <summary>« Mayeul Prévost », « BRETON Antide »: a capital that no list knows beside a family name.</summary>
    private static bool IsBesideFamilyName(ScannedText text, int unknown, int family) =>
        text.IsCapitalised(unknown) && text.IsCapitalised(family) && NameWord.IsUnknown(text, unknown)
            && !text.Has(unknown, WordTraits.Name) && text[unknown].FoldedLength > 2
        && text.Has(family, WordTraits.FamilyName) && !text.Has(family, WordTraits.Ordinary | WordTraits.Function
            | WordTraits.Place | WordTraits.Acronym)
        && !text[Math.Max(unknown, family)].LineBefore && !text.IsGlued(Math.Max(unknown, family));

    /// <summary>Whether a word after a first name goes on with a family name.</summary>
    private static bool IsSurname(ScannedText text, int i)
    {
        if (!text.IsWord(i) || text[i].LineBefore || text.IsGlued(i)) return false;
        if (text.Has(i, WordTraits.FamilyName) && !text.Has(i, WordTraits.Function)) return text.IsCapitalised(i)
            || !text.Has(i, WordTraits.NotOnlyName);
        return text.IsCapitalised(i) && NameWord.IsUnknown(text, i);
    }

    private static bool SpeaksOfPerson(ScannedText text, int i) =>
        text.Is(i, "a") || text.Is(i, "est") || text.Is(i, "veut") || text.Is(i, "ne") || text.Is(i, "n") || text.Is(i, "va")
            || text.Is(i, "doit") || text.Is(i, "habite")
        || text.Is(i, "souhaite") || text.Is(i, "demande") || text.Is(i, "rappelle") || text.Is(i, "appelle") || text.Is(i, "vit")
            || text.Is(i, "dit")
        || text.Is(i, "avait") || text.Is(i, "etait");

    /// <summary>« vous avez les Dhennin au douze »: a family, without the s of a plural.</summary>
    private static bool IsFamily(ScannedText text, int i) =>
        text.Is(i - 1, "les") && !text.IsCapitalised(i - 1) && text.Case(i) == LetterCase.Capitalised && text[i].FoldedLength >= ShortestInCapitals && text.Folded(i)[^1] is not ('s' or 'x')
            && !NameWord.IsFrench(text, i) && !text.IsCapitalised(i + 1) && !text.IsSign(i + 1, "-'") && !text.IsGlued(i + 1) | text.IsSign(i + 1, ".,;)");

    /// <summary>« BOCQUILLON rappelle »: agents write names in capitals; a thing has an article.</summary>
    private static bool IsLoneInCapitals(ScannedText text, int i) =>
        text.Case(i) == LetterCase.Upper && text[i].FoldedLength >= ShortestInCapitals
            && !text.Has(i - 1, WordTraits.Function | WordTraits.PlaceNoun) && !NameWord.IsFrench(text, i) && !AcronymForm.Fits(text.Folded(i))
        && !text.IsSign(i - 1, "('\"«/-") && !(text.IsNumber(i + 1) && text.IsGlued(i + 1)) && !text.IsSign(i + 1, '\'')
            && !(text.IsSign(i + 1, '.') && (text.IsGlued(i + 2) || text.IsWord(i + 2) && !text[i + 2].LineBefore && !text.IsCapitalised(i + 2)));

    private static bool IsBeforeIdentifier(ScannedText text, FindingSet findings, int i)
    {
        if (text.Has(i - 1, WordTraits.Function) && !text.Is(i - 1, "de") || text.Case(i) == LetterCase.Upper && text[i].FoldedLength <= 3) return false;
        for (var next = i + 1; next <= i + 4 && next < text.Count; next++)
        {
            if (findings.TypeAt(next) is "TELEPHONE" or "NIR" or "EMAIL" or "DOSSIER") return true;
            if (!text.IsSign(next, ":,-.(") && !text.Is(next, "au") && !text.Is(next, "tel") && !text.Is(next, "telephone")) return false;
        }
        return false;
    }

    private static bool IsPartOfPlace(ScannedText text, int first, int last) =>
        (text.IsSign(last + 1, '-') && text.IsGlued(last + 2) && text.Has(last + 2, WordTraits.Function))
            || text.Has(first, WordTraits.Place) && first == last;
}
