namespace Allo62.Model.Anonymisation;

/// <summary>Dates of birth: after « né », « ddn », « naissance », or a full date of the past right after a person.</summary>
internal sealed class BirthDateRecogniser : IRecogniser
{
    private const int LongestGap = 9;
    private const int LongestDetour = 9;
    private const int MostBeforeCorrection = 4;
    private const int LatestYearWithoutCue = 2021;

    private const int EarliestAlive = 1915;
    private const int LatestLongPast = 2010;

    private static readonly Cue Dates = new(3, "date");
    private static readonly Cue Dated = new(4, "loi", "decret", "arrete", "ordonnance", "circulaire", "guerre", "journal", "armistice", "bataille", "depuis", "registre", "acte", "decision", "jugement", "contrat", "bail", "convention");

    private static readonly Cue Words = new(0, "ne", "nee", "nes", "nees", "ddn", "dn", "dnn", "naissance", "naiss", "nais", "ddnaiss",
        "datenaissance", "anniversaire", "anniv", "dob", "nait", "naquit");

    private static readonly Cue Corrected = new(0, "ou", "et", "non", "pas", "le", "du", "plutot", "lieu", "au", "corrige", "mais");

    // « la naissance est prévue le … » is an appointment of a kind: routing needs it.
    private static readonly Cue Future = new(0, "prevue", "prevu", "avant", "terme");

    private static readonly Cue Bridges = new(0, "le", "un", "en", "est", "c", "date", "de", "du", "a", "e", "s", "la", "au", "d", "l",
        "son", "ma", "mon", "sa", "fils", "fille",
        "bebe", "enfant", "n", "soir", "matin", "sous", "x", "petit", "petite", "notre", "mari", "femme", "et", "lieu", "mere", "pere", "suis", "sont", "mois", "jour",
            "soit", "hier", "chez", "nous", "moi", "vers", "ville",
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "madame", "monsieur", "mme", "mr", "m", "usager", "enft",
            "jumeaux", "les", "euh", "tous", "toutes", "deux", "trois", "jumelles", "ils", "elle", "il", "elles", "donc", "c", "ca", "cela", "bien", "officiellement");

    // « D.D.N. », « n. le », « nat. », « vu le jour »: births only with what stands around them.
    private static readonly Cue ShortForms = new(0, "n", "nat", "jour");

    // What else may be dated after « né »: a decision, an arrival.
    private static readonly Cue OtherDates = new(0, "rdv", "rendez", "depuis", "decision", "demande", "courrier", "dossier", "audience", "arrive", "arrivee", "entre", "entree", "hospitalise", "hospitalisee",
        "decede", "decedee", "place", "placee", "jugement", "appel", "convocation", "prevu", "prevue", "refus", "depose", "deposee", "expulsion", "marie", "mariee", "divorce", "divorcee");

    /// <summary>Every word after which a date may be one of birth.</summary>
    public static IReadOnlyList<Cue> Starts { get; } = [Words, ShortForms];

    public void Find(ScannedText text, FindingSet findings)
    {
        // A birthday said in words has no figure.
        if (!text.HasNumber && (text.AllTraits & (WordTraits.Births | WordTraits.Number)) == 0) return;
        for (var i = 0; i < text.Count; i++)
        {
            if (text.Has(i, WordTraits.Births) && (Words.Is(text, i) || IsShortForm(text, i))) AfterCue(text, findings, ref i);
            else if (text.Has(i, WordTraits.Number) && Dates.StandsBefore(text, i) && findings.TypeAt(i) is null && DateReader.TryRead(text, i, out var said) && said is { HasYear: true, Year: 1900 })
            {
                // « elle me donne sa date, quatorze juillet cinquante-six ».
                findings.Add(i, said.Last, "DATE_NAISSANCE", "birth-date-said");
                i = said.Last;
            }
            else if (text.IsNumber(i) && findings.TypeAt(i) is null) AfterPerson(text, findings, ref i);
        }
    }

    private static void AfterCue(ScannedText text, FindingSet findings, ref int i)
    {
        // « ne » without accent is nearly always the negation: only « ne le 3 mai » is a birth.
        var hasEnding = text.IsSign(i + 1, '(') && text.Is(i + 2, "e") && text.IsSign(i + 3, ')');
        var strict = text.Is(i, "ne") && !hasEnding && !text.Source.AsSpan(text[i].Start, text[i].End - text[i].Start).ContainsAny('é', 'É', '\u0301');
        var gap = strict ? 3 : LongestGap;
        var isSaidOfPerson = !strict && (text.Is(i, "ne") || text.Is(i, "nee") || text.Is(i, "nes") || text.Is(i, "nees"));
        for (var at = i + 1; at < text.Count && at - i <= gap; at++)
        {
            if (text[at].LineBefore && !text.IsSign(at - 1, ':') && text[at - 1].Kind == TokenKind.Sign && at > i + 2) return;
            if (Future.Is(text, at)) return;
            // « nés le 12 et 13 mars 2019 ».
            if (text.IsNumber(at) && text.Is(at + 1, "et") && text.IsNumber(at + 2) && DateReader.TryRead(text, at + 2, out var second))
            {
                findings.Add(at, second.Last, "DATE_NAISSANCE", "birth-date");
                i = second.Last;
                return;
            }
            if (DateReader.TryRead(text, at, out var date) || DateReader.TrySpokenFigures(text, at, out date)
                || DateReader.TryPartial(text, at, out date))
            {
                findings.Add(at, date.Last, "DATE_NAISSANCE", "birth-date");
                i = Corrections(text, findings, date.Last);
                return;
            }
            if (IsBridge(text, findings, at)) continue;
            if (isSaidOfPerson) AfterDetour(text, findings, at, ref i);
            return;
        }
    }

    private static bool IsBridge(ScannedText text, FindingSet findings, int at) =>
        Bridges.Is(text, at) || text.IsSign(at, "():.,=-'·•") || text.Has(at, WordTraits.Place) || findings.TypeAt(at) == "PERSONNE"
        || text.IsPlaceholder(at) || (text.IsNumber(at) && (text[at].FoldedLength == 5 || text.IsSign(at - 1, '(') && text.IsSign(at + 1, ')')));

    /// <summary>« née sous X à Arras le 16 septembre 1970 », « né à Kayes 10 12 2008 »: a full date of the past in the same sentence.</summary>
    private static void AfterDetour(ScannedText text, FindingSet findings, int from, ref int i)
    {
        for (var at = from; at < text.Count && at - from <= LongestDetour; at++)
        {
            if (text[at].LineBefore || text.IsSign(at, ".;!?") || OtherDates.Is(text, at)) return;
            if (findings.TypeAt(at) is not null || !DateReader.TryRead(text, at, out var date)) continue;
            if (!date.HasYear || date.Year > LatestYearWithoutCue || date.Last < at + 2) return;
            findings.Add(at, date.Last, "DATE_NAISSANCE", "birth-date-detour");
            i = date.Last;
            return;
        }
    }

    /// <summary>« D.D.N. », « d.n. », « n. le », « nat. », « vu le jour ».</summary>
    private static bool IsShortForm(ScannedText text, int i)
    {
        if (text.Is(i, "jour")) return text.Is(i - 1, "le") && (text.Is(i - 2, "vu") || text.Is(i - 2, "vit"));
        if (text.Is(i, "nat")) return text.IsSign(i + 1, ".:");
        if (!text.Is(i, "n")) return false;
        var afterDay = text.Is(i - 1, "d") || text.IsSign(i - 1, '.') && text.Is(i - 2, "d");
        return afterDay || text.IsSign(i + 1, '.') && text.Is(i + 2, "le") && text.IsNumber(i + 3);
    }

    /// <summary>« née le 12/05/48 ou 15/12/48 », « et non le 12/05/84 ».</summary>
    private static int Corrections(ScannedText text, FindingSet findings, int last)
    {
        for (var next = last + 1; next < text.Count && next <= last + MostBeforeCorrection; next++)
        {
            if (next > last + 1 && DateReader.TryRead(text, next, out var date) && date.HasYear)
            {
                findings.Add(next, date.Last, "DATE_NAISSANCE", "birth-date-corrected");
                last = next = date.Last;
            }
            else if (!Corrected.Is(text, next) && !text.IsSign(next, ",/(") || text[next].LineBefore) break;
        }
        return last;
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

    /// <summary>« DUPONT Marie 12/03/1954 », « Mme Dupont (12.03.54) ».</summary>
    private static void AfterPerson(ScannedText text, FindingSet findings, ref int i)
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
