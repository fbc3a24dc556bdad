namespace Allo62.Model.Anonymisation;

/// <summary>Names after the word for a relative or a user of the service: « mon mari », « usag. », « suivi par », « appel de ».</summary>
internal sealed class RelatedPersonRecogniser : IRecogniser
{
    private static readonly Cue Contacts = new(0, "appel", "message", "msg", "mess", "mail", "courriel", "courrier", "dossier",
        "situation", "demande", "dde", "rdv", "visite",
        "fille", "fils", "mere", "pere", "mari", "femme", "ami", "amie", "voisin", "voisine", "maman", "papa", "compte", "nom", "soeur",
            "frere", "domicile", "logement",
        "tuteur", "tutrice", "curateur", "curatrice", "rappel", "suivi", "cas", "aupres", "chez", "appels", "enfant", "enfants",
            "signalement", "conjoint", "conjointe",
        "compagnon", "bailleur", "referent", "referente", "medecin", "avocat", "plainte", "naissance", "deces", "hospitalisation",
            "absence", "reponse", "relance",
        "passage", "visites", "contact", "ctc", "rapl", "tutelle", "curatelle", "tel", "telephone", "famille", "fam", "epoux", "epouse", "ref", "reference", "sociale", "proprietaire", "signe", "cdlt", "presence", "aide", "depart", "retour", "part", "garde", "placement", "anniversaire");

    private static readonly Cue Professions = new(0, "locataire", "colocataire", "coloc", "medecin", "avocat", "avocate", "notaire",
        "employeur", "bailleur", "proprio", "patron",
        "patronne", "kine", "tuteur", "tutrice", "curateur", "curatrice", "mandataire", "nourrice", "nounou");

    private static readonly Cue ByWhom = new(0, "par", "avec", "aupres", "contre");
    private static readonly Cue Contacted = new(0, "suivi", "suivie", "suivis", "aide", "accompagne", "accompagnee", "recu", "recue",
        "vu", "vue", "contacte", "contactee", "parle",
        "parler", "eu", "voir", "rdv", "appele", "appelee", "rappele", "vecu", "vis", "vit", "vivre", "marie", "mariee", "separe",
            "separee", "divorce", "divorcee",
        "traite", "traitee", "instruit", "gere", "geree", "signe", "envoye", "transmis", "renseigne", "pacse", "pacsee", "rendez",
            "echange", "discute", "frappe",
        "frappee", "violente", "harcele", "harcelee", "menace", "menacee", "agresse", "agressee", "plainte");

    private static readonly Cue Possessives = new(0, "mon", "ma", "mes", "son", "sa", "ses", "notre", "nos", "votre", "leur", "leurs", "un", "une", "belle", "beau");
    private static readonly Cue Origins = new(0, "de", "du", "d", "des", "a", "au", "aux", "la", "le", "l", "les", "en", "chez");

    private static readonly Cue Persons = new(0, "contact", "ctc", "rapl", "tutelle", "curatelle", "famille", "fam", "epoux", "epouse", "sociale", "proprietaire", "signe", "cdlt", "dossier", "msg");

    private const int ShortestUser = 5;

    private static readonly Cue Users = new(0, "usager", "usagere", "usag", "beneficiaire", "benef", "allocataire", "alloc", "patient", "patiente", "demandeur", "demandeuse", "appelant", "appelante");
    private static readonly Cue OtherStarts = new(0, "chez", "certain", "certaine", "o");

    private const WordTraits Start = WordTraits.Relates | WordTraits.Relation | WordTraits.PersonNoun | WordTraits.Call;

    /// <summary>Every word that <see cref="NameStart"/> begins with, beside the roles in <see cref="Start"/>.</summary>
    public static IReadOnlyList<Cue> Starts { get; } = [Contacts, ByWhom, OtherStarts];

    public void Find(ScannedText text, FindingSet findings)
    {
        if ((text.AllTraits & Start) == 0) return;
        for (var i = 0; i < text.Count; i++)
        {
            if (!text.Has(i, Start)) continue;
            var (first, cue) = NameStart(text, i);
            if (text.Is(first, "de")) first++;
            if (first < 0) first = AfterNoun(text, i);
            if (cue == NameCue.Weak && NameWord.IsForeignToAll(text, first)) cue = NameCue.Strong;
            if (first < 0 || first >= text.Count || IsFromPlace(text, first)) continue;
            var last = NameReader.Read(text, first, cue);
            if (last < 0 || PlaceContext.Surrounds(text, first)) continue;
            findings.Add(first, last, "PERSONNE", "person-related");
            i = Others(text, findings, last, cue);
        }
    }

    /// <summary>« le fils zwartkoop », « contact zwartkoop », « rdv zwartkoop »: right after the noun a word that is nobody else's.</summary>
    private static int AfterNoun(ScannedText text, int i)
    {
        var after = AfterSigns(text, i, ":");
        return (text.Has(i, WordTraits.Relation | WordTraits.PersonNoun | WordTraits.Call) || Persons.Is(text, i)) && !text.Has(i, WordTraits.Title) && NameWord.IsForeignToAll(text, after) && !IsOfNation(text.Folded(after))
            && !text[after].LineBefore ? after : -1;
    }

    /// <summary>« ma tante de Brebières », « mon cousin du Québec », « un avocat à Saint-Omer »: where, not who.</summary>
    private static bool IsFromPlace(ScannedText text, int first)
    {
        var place = first;
        while (place - first < 4 && (Origins.Is(text, place) || text.IsSign(place, '\''))) place++;
        var follows = place > first || Origins.Is(text, first - 1) || text.IsSign(first - 1, '\'');
        if (!follows || text.Has(place, WordTraits.FirstName)) return false;
        // « ma tante de Kharkiv »: who is mine already comes from there; only « la maman de Kelvyn » is somebody's.
        var noun = first - 1;
        while (first - noun < 3 && (Origins.Is(text, noun) || text.IsSign(noun, '\''))) noun--;
        var isMine = text.Has(noun, WordTraits.Relation) && noun < place - 1 && Possessives.Is(text, noun - 1);
        return text.Has(place, WordTraits.Place) || isMine && !text.Has(place, WordTraits.Name)
            || text.Is(first - 1, "a") && text.Has(noun, WordTraits.Relation) && !text.Has(place, WordTraits.Name);
    }

    private static (int First, NameCue Cue) NameStart(ScannedText text, int i)
    {
        if (text.Has(i, WordTraits.Relation) && AfterRelation(text, i) is { First: >= 0 } related) return related;
        if (text.Has(i, WordTraits.PersonNoun | WordTraits.Call))
        {
            var after = AfterSigns(text, i, ".:,(-=/");
            if (text.IsSign(i + 1, ".:") && text.Has(i, WordTraits.PersonNoun) && !text.StartsLine(after)
                && IsLikely(text, after)) return (after, NameCue.Strong);
            if (text.IsWord(after) && IsOpen(text, i, after)) return (after, IsUserWithName(text, i, after) ? NameCue.Strong : NameCue.Weak);
        }
        // « la maman de kelvyn »: a relative of a word that nobody knows.
        if (text.Has(i, WordTraits.Relation) && text.Is(i + 1, "de") && NameWord.IsUnknown(text, i + 2)
            && !OrdinaryEndings.Fits(text.Folded(i + 2))) return (i + 2, NameCue.Strong);
        if (Contacts.Is(text, i) && (text.Is(i + 1, "de") || text.Is(i + 1, "pour") || text.Is(i + 1, "a"))) return (i + 2, NameCue.Weak);
        if (Contacts.Is(text, i) && text.Is(i + 1, "d") && text.IsSign(i + 2, '\'')) return (i + 3, NameCue.Weak);
        if (text.Is(i, "chez") && text.IsCapitalised(i + 1)) return (i + 1, NameCue.Weak);
        if ((text.Is(i, "certain") || text.Is(i, "certaine")) && (text.Is(i - 1, "un") || text.Is(i - 1, "une"))) return (i + 1, NameCue.Weak);
        if (text.Is(i, "o") && text.IsSign(i - 1, '/') && text.Is(i - 2, "c")) return (i + 1, NameCue.Strong);
        return ByWhom.Is(text, i) && (Contacted.Is(text, i - 1) || text.Is(i - 1, "vous")) ? (i + 1, NameCue.Weak) : (-1, NameCue.Weak);
    }

    /// <summary>« usagère ramadani shpresa »: two words after the user that are no French.</summary>
    private static bool IsUserWithName(ScannedText text, int i, int after) =>
        Users.Is(text, i) && NameWord.IsUnknown(text, after) && text[after].FoldedLength >= ShortestUser && !text[after].LineBefore
        && (NameWord.IsUnknown(text, after + 1) && text[after + 1].FoldedLength >= ShortestUser || text.Has(after + 1, WordTraits.Name) && !text.Has(after + 1, WordTraits.NotOnlyName));

    /// <summary>« mon mari karim » takes any word that is none of ours; « mon avocat », « le voisin » only what looks like a name.</summary>
    private static (int First, NameCue Cue) AfterRelation(ScannedText text, int i)
    {
        var after = AfterSigns(text, i, ",:(.");
        if (!text.IsWord(after) || !IsOpen(text, i, after) || (text.Has(after, WordTraits.Place)
            && !text.Has(after, WordTraits.Name))) return (-1, NameCue.Weak);
        // « mon frère prêtre », « ma mère diabétik », « son mari marin »: what somebody is.
        if (text.Case(after) == LetterCase.Lower && !text.IsAllCapitals && !IsNameBefore(text, after + 1) && (NameWord.IsWordInSmallLetters(text, after) || !text.Has(after, WordTraits.Name)
            && (FrenchWords.ContainsSound(text.Folded(after)) || IsOfNation(text.Folded(after))))) return (-1, NameCue.Weak);
        var strong = after == i + 1 && Owner(text, i) && !Professions.Is(text, i) && !NameWord.IsWordInSmallLetters(text, after);
        return strong || text.IsCapitalised(after) || text.Has(after, WordTraits.Name) ? (after, strong
            ? NameCue.Strong : NameCue.Weak) : (-1, NameCue.Weak);
    }

    private static bool IsNameBefore(ScannedText text, int i) =>
        text.IsWord(i) && !text[i].LineBefore && text.Has(i, WordTraits.Name) && !text.Has(i, WordTraits.NotOnlyName) || text.IsSign(i, '-');

    /// <summary>« bangladais », « capverdienne »: how French calls people of a country.</summary>
    private static bool IsOfNation(ReadOnlySpan<char> folded) =>
        folded.EndsWith("dais") || folded.EndsWith("lais") || folded.EndsWith("nais") || folded.EndsWith("daise") || folded.EndsWith("laise") || folded.EndsWith("naise")
            || folded.EndsWith("dien") || folded.EndsWith("nien") || folded.EndsWith("rien") || folded.EndsWith("dienne") || folded.EndsWith("nienne") || folded.EndsWith("rienne");

    /// <summary>A full stop closes a sentence unless the word before is cut short; brackets hold other things too.</summary>
    private static bool IsOpen(ScannedText text, int i, int after)
    {
        if (after == i + 1) return true;
        if (text.IsSign(i + 1, '.')) return text[i].FoldedLength <= 5;
        return !text.IsSign(after - 1, '(') || text.Has(after, WordTraits.Name);
    }

    private static bool Owner(ScannedText text, int i) =>
        text.Is(i - 1, "mon") || text.Is(i - 1, "ma") || text.Is(i - 1, "mes") || text.Is(i - 1, "son") || text.Is(i - 1, "sa")
            || text.Is(i - 1, "ses") || text.Is(i - 1, "notre")
        || text.Is(i - 1, "nos") || text.Is(i - 1, "leur") || text.Is(i - 1, "leurs") || text.Is(i - 1, "petite")
            || text.Is(i - 1, "petit") || text.Is(i - 1, "min")
        || text.Is(i - 1, "ex") || text.Is(i - 1, "beau") || text.Is(i - 1, "belle") || text.Is(i - 1, "grand") || text.IsSign(i - 1, '-');

    /// <summary>After « usager : »: a word that could be a name, not « usager : mécontent ».</summary>
    private static bool IsLikely(ScannedText text, int i) => text.Has(i, WordTraits.Name)
        && !text.Has(i, WordTraits.Ordinary | WordTraits.Function) || NameWord.IsUnknown(text, i);

    private static int AfterSigns(ScannedText text, int noun, string signs)
    {
        var i = noun + 1;
        while (text.IsSign(i, signs) && i < text.Count - 1 && !text[i + 1].LineBefore) i++;
        return i;
    }

    /// <summary>« mes enfants Lucas, Emma et Kelyah »: the names that are listed after the first.</summary>
    private static int Others(ScannedText text, FindingSet findings, int last, NameCue cue)
    {
        while (text.IsSign(last + 1, ",/&+") || text.Is(last + 1, "et"))
        {
            var first = last + 2;
            if (text.IsSign(last + 1, ',') && text.Is(first, "et")) first++;
            if (!text.IsWord(first) || text[first].LineBefore || text.Has(first, WordTraits.Place | WordTraits.Function)) break;
            var isName = text.Has(first, WordTraits.FirstName) && (text.IsCapitalised(first) || !text.Has(first, WordTraits.NotOnlyName))
                || text.IsCapitalised(first) && (NameWord.IsUnknown(text, first) || text.Is(first - 1, "et") && cue >= NameCue.Strong
                    && !text.Has(first, WordTraits.Title | WordTraits.Relation));
            var end = isName ? NameReader.Read(text, first, cue) : -1;
            if (end < 0) break;
            findings.Add(first, end, "PERSONNE", "person-related");
            last = end;
        }
        return last;
    }
}
