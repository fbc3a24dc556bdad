namespace Allo62.Model.Anonymisation;

/// <summary>Dates of birth: after « né », « ddn », « naissance », or a full date of the past right after a person.</summary>
internal sealed class BirthDateRecogniser : IRecogniser
{
    private const int LongestGap = 9;
    private const int LongestDetour = 9;
    private const int MostBeforeCorrection = 4;
    private const int LatestYearWithoutCue = 2021;

    private static readonly Cue Dates = new(3, "date");

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
            else if (text.IsNumber(i) && findings.TypeAt(i) is null) BirthDateOfPerson.AfterPerson(text, findings, ref i);
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
            if (isSaidOfPerson || text.Is(i, "naissance") && text.Is(i - 2, "date")) AfterDetour(text, findings, at, ref i);
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
}
