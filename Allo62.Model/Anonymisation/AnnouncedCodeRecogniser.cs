namespace Allo62.Model.Anonymisation;

/// <summary>
/// Whatever stands as a code after a word that announces one: « n° ticket 48812 », « identifiant jdupont62 », « créance KR 4471-2023 »,
/// « JAF 24/02217 ». The shape of the code decides, not the body that gave it.
/// </summary>
internal sealed class AnnouncedCodeRecogniser : IRecogniser
{
    private const int LongestGap = 6;
    private const int LongestCode = 12;
    private const int FewestCharacters = 5;
    private const int FewestDigitsAlone = 5;
    private const int FewestDigitsInSeries = 4;
    private const int FewestSingleDigits = 5;
    private const int LongestSeries = 5;

    private static readonly Cue Announcers = new(0, "dossier", "dossiers", "doss", "dos", "ref", "refs", "reference", "matricule", "matr", "allocataire",
        "alloc", "contrat", "police", "rg", "client", "compte", "suivi", "demande", "bon", "ticket", "usager", "creance", "ecrou", "pv", "verbal", "jaf", "pass",
        "carte", "ameli", "identifiant", "id", "ident", "login", "confidentiel", "acces", "recepisse", "depot", "colis", "reclamation", "commande", "intervention",
        "incident", "adherent", "abonne", "abonnement", "sinistre", "facture", "mandat", "titre", "passeport", "permis", "sejour", "cni", "plainte", "procedure",
        "enregistrement", "inscription", "beneficiaire", "benef", "demandeur", "compteur", "pdl", "pce", "prm", "badge", "registre", "agrement", "convention", "bail",
        "quittance", "avis", "courrier", "recommande", "mdph", "caf", "msa", "cpam", "enim", "carsat", "ircantec", "dpe", "nur", "nud", "sne", "cmi", "ces", "agdref", "ofpra", "prefecture", "invalidite", "nir", "tribunal", "jugement", "numero", "num", "n");

    private static readonly Cue Fillers = new(0, "n", "no", "nr", "num", "numero", "de", "du", "d", "la", "le", "l", "des", "ma", "mon", "sa", "son", "votre", "notre",
        "est", "c", "cest", "a", "apa", "pch", "aah", "rsa", "fsl", "caf", "mdph", "cmi", "edf", "engie", "enedis", "usager", "deux", "points", "id", "client",
        "pass", "ticket", "carte", "jaf", "suivant", "voici", "suivi", "demande", "enregistrement", "depot", "tj", "ta", "sous", "unique", "code", "titre", "sejour",
        "ci", "dessous", "famille", "nombreuse", "ref", "reference", "dossier", "releve", "note", "courrier", "nouveau", "nouvelle", "ancien", "ancienne", "porte");

    private static readonly Cue Public = new(5, "cerfa", "loi", "article", "art", "articles", "decret", "arrete", "circulaire", "formulaire", "imprime", "norme", "ligne", "bus", "route",
        "rn", "rd", "notice", "euros", "siret", "siren", "deliberation", "directive", "reglement", "budget", "version", "modele", "place", "salle", "feuille");

    private static readonly Cue Units = new(0, "euro", "euros", "eur", "e", "h", "heures", "ans", "an", "mois", "jours", "jour", "km", "m", "kg", "personnes", "enfants", "fois", "kwh",
        "litres", "semaines", "minutes", "francs", "pieces", "habitants", "voix", "dossiers", "demandes", "exemplaires", "tonnes", "ko", "mo", "go", "cm");

    public void Find(ScannedText text, FindingSet findings)
    {
        if (!text.HasNumber) return;
        for (var i = 0; i < text.Count; i++)
        {
            if (!Announcers.Is(text, i) || text.Is(i, "n") && !text.IsSign(i + 1, "°º")) continue;
            var first = Begin(text, findings, i);
            if (first < 0 || Public.StandsBefore(text, first)) continue;
            var last = Read(text, findings, first);
            if (last < 0) continue;
            findings.Add(first, last, "DOSSIER", "file-announced");
            i = last;
        }
    }

    /// <summary>The first token after the word and its fillers, or −1 at a new thought.</summary>
    private static int Begin(ScannedText text, FindingSet findings, int announcer)
    {
        var hasName = false;
        for (var i = announcer + 1; i <= announcer + LongestGap && i < text.Count; i++)
        {
            if (text[i].LineBefore && !text.IsSign(i - 1, ':') || findings.TypeAt(i) is not null || findings.IsKept(i) || text.IsPlaceholder(i)) return -1;
            if (StartsCode(text, i)) return i;
            if (Fillers.Is(text, i) || text.IsSign(i, "°º:#=.-'()/«\"")) continue;
            // « client veolia CL 88412 »: whose number it is may be one word that no list has.
            if (hasName || !text.IsWord(i) || text.Has(i, WordTraits.Function | WordTraits.Call | WordTraits.Month | WordTraits.Number | WordTraits.Title | WordTraits.StreetType | WordTraits.PlaceNoun)) return -1;
            hasName = true;
        }
        return -1;
    }

    /// <summary>A number; a word that touches one (« jdupont62 », « B7K92 »); capitals right before a number (« KR 4471 »).</summary>
    private static bool StartsCode(ScannedText text, int i)
    {
        if (text.IsNumber(i)) return true;
        if (!text.IsWord(i)) return false;
        if (text.IsNumber(i + 1) && text.IsGlued(i + 1)) return true;
        if (text.IsSign(i + 1, "-/_.") && text.IsGlued(i + 1) && text.IsNumber(i + 2) && text.IsGlued(i + 2) && text.Case(i) == LetterCase.Upper) return true;
        return IsCapitals(text, i) && text[i].FoldedLength <= LongestSeries && text.IsNumber(i + 1) && !text[i + 1].LineBefore && !text.Has(i, WordTraits.Title);
    }

    private static bool IsCapitals(ScannedText text, int i) =>
        text.Case(i) == LetterCase.Upper || text[i].FoldedLength == 1 && text.IsCapitalised(i);

    private static int Read(ScannedText text, FindingSet findings, int first)
    {
        if (text.IsNumber(first) && DateReader.TryRead(text, first, out var date) && date.HasYear && date.Last > first) return -1;
        var (last, digits, letters, groups, singles) = (-1, 0, 0, 0, 0);
        for (var i = first; i < text.Count && i - first < LongestCode; i++)
        {
            if (i > first && text[i].LineBefore || findings.TypeAt(i) is not null || findings.IsKept(i)) break;
            if (text.IsNumber(i))
            {
                digits += text[i].FoldedLength;
                groups++;
                if (text[i].FoldedLength == 1) singles++;
            }
            else if (text.IsWord(i) && (i == first || text.IsGlued(i) || IsCapitals(text, i) && text[i].FoldedLength == 1 && !text.IsSign(i + 1, "'.")))
            {
                letters += text[i].FoldedLength;
            }
            else if (text.IsSign(i, "-/._·") && text.IsGlued(i) && text.IsGlued(i + 1) && (text.IsNumber(i + 1) || text.IsWord(i + 1))) continue;
            else break;
            last = i;
        }
        if (last < 0 || IsAmount(text, last)) return -1;
        var length = digits + letters;
        if (singles >= FewestSingleDigits && singles == groups) return last;
        if (groups > 1 && digits < FewestDigitsAlone + 1 && letters == 0 || IsYears(text, first, last)) return -1;
        return length >= FewestCharacters && digits >= (letters > 0 ? letters > 3 && text.IsGlued(first + 1) ? 2 : Math.Min(FewestDigitsInSeries, 3) : FewestDigitsAlone) ? last : -1;
    }

    /// <summary>« 2023-2024 », « APA 2023 ».</summary>
    private static bool IsYears(ScannedText text, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (text.IsWord(i) && (i > first || text.IsGlued(i + 1)) || text.IsNumber(i) && text.Value(i) is not (>= 1950 and <= 2035)) return false;
        }
        return true;
    }

    private static bool IsAmount(ScannedText text, int last) =>
        text.IsSign(last + 1, "€%$*") || Units.Is(text, last) && text.IsNumber(last - 1) && text[last].FoldedLength > 1
            || Units.Is(text, last + 1) && !(text[last + 1].FoldedLength == 1 && text.IsCapitalised(last + 1))
            || text.IsSign(last + 1, ',') && text.IsGlued(last + 1) && text.IsNumber(last + 2) && text.IsGlued(last + 2);
}
