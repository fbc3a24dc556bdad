namespace Allo62.Model.Anonymisation;

/// <summary>Names that somebody gives: « je m'appelle », « moi c'est », « au nom de », « … à l'appareil », « nom : ».</summary>
internal sealed class IntroducedPersonRecogniser : IRecogniser
{
    private static readonly Cue Naming = new(0, "appelle", "appel", "apelle", "apele", "appele", "appeles", "appellent", "nomme",
        "prenomme", "nommee", "denomme",
        "denommee", "mappelle", "mapelle", "mapele", "mappel", "sappelle", "sapelle", "prenommee", "surnomme", "surnommee", "jmappelle",
            "jmapelle");

    private static readonly Cue Reflexive = new(0, "m", "s", "t", "se", "me", "te", "jm", "jme");
    private static readonly Cue NameNouns = new(0, "nom", "noms", "prenom", "prenoms", "identite");

    private static readonly Cue Bridges = new(0, "est", "c", "de", "famille", "jeune", "fille", "naissance", "d", "usage", "et", "prenom",
        "prenoms", "nom", "marital",
        "complet", "mon", "ma", "son", "euh", "cest", "ce", "sont", "madame", "monsieur", "mme", "mr", "moi", "mere", "pere",
            "donc", "suivant", "entendu", "incompris", "exact", "correct", "approximatif", "epele", "dicte", "prononce", "phonetique", "inaudible",
        "actuel", "declare", "seul", "sous", "a", "ete", "saisi", "saisie", "ecrit", "orthographie", "mal", "note");

    private static readonly Cue Greetings = new(0, "bonjour", "bonsoir", "allo", "salut", "bjr", "oui", "moi", "ici", "slt", "coucou",
        "euh", "hello");

    private static readonly Cue Others = new(0, "c", "cest", "ces", "ses", "suis", "part", "ici", "signe", "signee", "signature", "alias", "nee", "ne", "a", "au");

    /// <summary>Every word that <see cref="NameStart"/> and <see cref="IsOnThePhone"/> begin with.</summary>
    public static IReadOnlyList<Cue> Starts { get; } = [Naming, NameNouns, Others];

    public void Find(ScannedText text, FindingSet findings)
    {
        if ((text.AllTraits & WordTraits.Introduces) == 0) return;
        for (var i = 0; i < text.Count; i++)
        {
            if (!text.Has(i, WordTraits.Introduces)) continue;
            var (first, cue) = NameStart(text, i);
            if (first >= 0 && cue == NameCue.Weak && (NameNouns.Is(text, i) || text.Is(i, "part") || text.Is(i, "nee") || text.Is(i, "signe")) && NameWord.IsForeignToAll(text, first)) cue = NameCue.Named;
            // « je suis charpentier », « lui et moi c'est juste que … ».
            if (first >= 0 && (text.Is(i, "suis") && NameWord.IsWordInSmallLetters(text, first) || text.Case(first) == LetterCase.Lower && text.Has(first, WordTraits.Ordinary) && text.Is(first + 1, "qu"))) continue;
            var last = first < 0 ? -1 : NameReader.Read(text, first, cue);
            if (last >= 0)
            {
                findings.Add(first, last, "PERSONNE", "person-introduced");
                i = last;
            }
            else if (IsOnThePhone(text, i) && ReadBackwards(text, i - 1) is >= 0 and var start)
            {
                findings.Add(start, i - 1, "PERSONNE", "person-on-the-phone");
            }
        }
    }

    private static (int First, NameCue Cue) NameStart(ScannedText text, int i)
    {
        if (Naming.Is(text, i) && IsReflexive(text, i)) return (Skip(text, i + 1), NameCue.Named);
        if (NameNouns.Is(text, i)) return AfterNoun(text, i);
        if (text.Is(i, "c") && text.IsSign(i + 1, '\'') && text.Is(i + 2, "est")) return (Skip(text, i + 3), text.Is(i - 1, "moi")
            ? NameCue.Named : NameCue.Weak);
        if ((text.Is(i, "c") || text.Is(i, "cest") || text.Is(i, "ces") || text.Is(i, "ses"))
            && text.Is(i - 1, "moi")) return (i + 1, NameCue.Named);
        if (text.Is(i, "suis") && (text.Is(i - 1, "je") || text.Is(i - 1, "j"))) return (i + 1, NameCue.Weak);
        if (text.Is(i, "part") && text.Is(i - 1, "la") && text.Is(i - 2, "de")) return (Skip(text, i + 1), NameCue.Weak);
        if (text.Is(i, "ici") && (text.StartsSentence(i) || Greetings.Is(text, i - 1))) return (i + 1, NameCue.Weak);
        if (text.Is(i, "signe") || text.Is(i, "signee") || text.Is(i, "signature")
            || text.Is(i, "alias")) return (Skip(text, i + 1), NameCue.Weak);
        if (IsBorn(text, i, out var maiden)) return (maiden, NameCue.Weak);
        return (-1, NameCue.Weak);
    }

    private static bool IsReflexive(ScannedText text, int i) =>
        text[i].FoldedLength > 1 && text.Folded(i) is ['m' or 's' or 'j', 'a' or 'm', ..] || text.IsSign(i - 1, '\'')
            && Reflexive.Is(text, i - 2)
        || Reflexive.Is(text, i - 1) || text.Folded(i).Contains("nomm", StringComparison.Ordinal);

    private static (int First, NameCue Cue) AfterNoun(ScannedText text, int i)
    {
        if (text.Is(i - 1, "au") && text.Is(i + 1, "de")) return (i + 2, NameCue.Named);
        if (text.Is(i - 1, "au") && text.Is(i + 1, "d")) return (i + 3, NameCue.Weak);
        var isFamilyName = text.IsSign(i + 1, ":=-");
        var first = i + 1;
        var named = false;
        while (first - i < 9 && (Bridges.Is(text, first) || text.IsSign(first, ":=-'./,()«\"")))
        {
            named |= text.IsSign(first, ":=") || text.Is(first, "est") || text.Is(first, "cest");
            first++;
        }
        return (first, named || isFamilyName ? NameCue.Named : NameCue.Weak);
    }

    /// <summary>« née DUPONT », « né(e) Lefebvre ».</summary>
    private static bool IsBorn(ScannedText text, int i, out int first)
    {
        first = i + 1;
        if (!text.Is(i, "nee") && !text.Is(i, "ne")) return false;
        if (text.IsSign(first, '(')) first += 3;
        return text.IsWord(first) && text.IsCapitalised(first) || text.Is(i, "nee");
    }

    private static int Skip(ScannedText text, int i)
    {
        while (text.IsSign(i, ":,-.") || text.Is(i, "euh") || text.Is(i, "donc") || text.Is(i, "de")) i++;
        return i;
    }

    /// <summary>At the last token before « à l'appareil », « au téléphone », « au bout du fil ».</summary>
    private static bool IsOnThePhone(ScannedText text, int i) =>
        (text.Is(i, "a") && text.Is(i + 1, "l") && text.Is(i + 3, "appareil"))
        || (text.Is(i, "au") && (text.Is(i + 1, "telephone") || text.Is(i + 1, "tel") || text.Is(i + 1, "bout") && text.Is(i + 3, "fil"))
            && (text.IsCapitalised(i - 1) || text.Has(i - 1, WordTraits.Name) && !text.Has(i - 1, WordTraits.NotOnlyName)
                || text.Has(i - 2, WordTraits.FirstName)));

    private static int ReadBackwards(ScannedText text, int last)
    {
        var first = last + 1;
        while (first > 0 && last - first < 3 && !text[first - 1].LineBefore | first - 1 == 0 && IsNamePart(text, first - 1)) first--;
        return first <= last && !text.Has(first, WordTraits.Title) ? first : -1;
    }

    private static bool IsNamePart(ScannedText text, int i) =>
        text.Has(i + 1, WordTraits.Name) && text.IsWord(i) && (text[i].Traits & ~(WordTraits.PhraseStart | WordTraits.Triggers)) == 0 && text[i].FoldedLength > 2
        || text.Has(i, WordTraits.Name) && !text.Has(i, WordTraits.Function) || NameWord.IsUnknown(text, i)
            || (text.IsSign(i, '-') && text.IsGlued(i + 1) && text.IsGlued(i));
}
