namespace Allo62.Model.Anonymisation;

/// <summary>
/// The last net: eight figures or more in a row, however grouped, that no other recogniser knew. Nothing that routing needs is
/// written so, amounts and dates apart; the kind is the likeliest for its shape.
/// </summary>
internal sealed class LongNumberRecogniser : IRecogniser
{
    private const int FewestDigits = 8;
    private const int MostTokens = 48;
    private const int FewestSpaced = 6;
    private const int EarliestInArchives = 1500;
    private const int EarliestOfCallers = 1950;
    private const int LatestYear = 2035;

    private static readonly Cue Units = new(0, "euro", "euros", "eur", "e", "h", "heures", "ans", "mois", "jours", "km", "habitants", "francs", "kwh", "m", "personnes", "tonnes", "milliards", "millions");
    private static readonly Cue Public = new(6, "siret", "siren", "loi", "cerfa", "article", "art", "isbn", "error", "erreur", "budget", "decret", "norme", "version", "horaires", "loto", "reunion", "teams", "zoom", "visio");

    public void Find(ScannedText text, FindingSet findings)
    {
        if (!text.HasNumber) return;
        for (var i = 0; i < text.Count; i++)
        {
            if (!IsFree(text, findings, i) || !StartsFigures(text, i)) continue;
            var run = Read(text, findings, i);
            if (TypeOf(text, findings, i, run) is { } type)
            {
                var first = text.IsSign(i - 1, '(') && text.IsSign(run.Last + 1, ')') || !text.IsSign(i - 1, '+') ? i : i - 1;
                findings.Add(first, run.Last, type, "number-long");
            }
            i = Math.Max(i, run.Last);
        }
    }

    private readonly record struct Run(int Last, int Digits, int Groups, int Singles, int Misread, bool IsThousands, char First, char Second);

    private static bool IsFree(ScannedText text, FindingSet findings, int i) => findings.TypeAt(i) is null && !findings.IsKept(i) && !text.IsPlaceholder(i);

    private static bool StartsFigures(ScannedText text, int i) =>
        text.IsNumber(i) && !(text.IsGlued(i) && text.IsWord(i - 1) && !IsLetterForFigure(text, i - 1)) || IsLetterForFigure(text, i) && text.IsNumber(i + 1) && text.IsGlued(i + 1) && !text.IsGlued(i);

    /// <summary>« O7 », « 4l »: a letter that looks like a figure and touches one.</summary>
    private static bool IsLetterForFigure(ScannedText text, int i) =>
        text.IsWord(i) && text[i].FoldedLength == 1 && (text.Is(i, "o") || text.Is(i, "l") || text.Is(i, "i"))
            && (text.IsGlued(i) && text.IsNumber(i - 1) || text.IsGlued(i + 1) && text.IsNumber(i + 1));

    private static Run Read(ScannedText text, FindingSet findings, int start)
    {
        var (last, digits, groups, singles, misread, isThousands) = (start, 0, 0, 0, 0, true);
        var (first, second) = ('\0', '\0');
        for (var i = start; i < text.Count && i - start < MostTokens && (i == start || !text[i].LineBefore) && IsFree(text, findings, i); i++)
        {
            if (text.IsNumber(i))
            {
                var figures = text.Folded(i);
                foreach (var figure in figures)
                {
                    if (digits == 0) first = figure;
                    else if (digits == 1) second = figure;
                    digits++;
                }
                if (!(text.IsGlued(i) && IsLetterForFigure(text, i - 1))) groups++;
                if (figures.Length == 1) singles++;
                isThousands &= groups == 1 ? figures.Length <= 3 : figures.Length == 3;
            }
            else if (IsLetterForFigure(text, i))
            {
                if (digits == 0) first = text.Is(i, "o") ? '0' : '1';
                else if (digits == 1) second = text.Is(i, "o") ? '0' : '1';
                digits++;
                misread++;
                if (!text.IsGlued(i)) groups++;
                isThousands = false;
            }
            else if (i > start && text.IsSign(i, ".-/_·•,*") && !IsComma(text, i) && (text.IsNumber(i + 1) || text.IsSign(i + 1, ".-·•") && text.IsNumber(i + 2) || IsLetterForFigure(text, i + 1)))
            {
                isThousands &= text.IsSign(i, '.');
                continue;
            }
            else break;
            last = i;
        }
        return new Run(last, digits, groups, singles, misread, isThousands, first, second);
    }

    /// <summary>« 3919, 3114 »: a comma and a space end a number, but not one that is said in pairs.</summary>
    private static bool IsComma(ScannedText text, int i) =>
        text.IsSign(i, ',') && !text.IsGlued(i + 1) && !(text.IsNumber(i - 1) && text[i - 1].FoldedLength == 2);

    private static string? TypeOf(ScannedText text, FindingSet findings, int start, Run run)
    {
        if (run.Digits < (run.Singles >= FewestSpaced && run.Singles == run.Groups ? FewestSpaced : FewestDigits) || run.Groups == 1 && run.Misread > 0 && run.Digits < FewestDigits + 2) return null;
        if (IsAmount(text, run) || Public.StandsBefore(text, start) || HasDates(text, start, run) || IsList(text, start, run)) return null;
        if (run.Digits is >= 9 and <= 11 && run.First == '0' && run.Second is not '0' || text.IsSign(start - 1, '+')) return "TELEPHONE";
        // « 321 07 44 81 »: the zero was left out.
        if (run.Digits == 9 && run.Groups == 4 && run.First is '3' or '6' or '7') return "TELEPHONE";
        if (run.Digits is 13 or 15 && run.First is '1' or '2' && run.Groups != 4) return "NIR";
        return "DOSSIER";
    }

    /// <summary>« 1 200 000 euros », « 12 000 000 » alone in groups of three with a round end.</summary>
    private static bool IsAmount(ScannedText text, Run run) =>
        text.IsSign(run.Last + 1, "€%$") || Units.Is(text, run.Last + 1)
            || text.IsSign(run.Last + 1, ',') && text.IsGlued(run.Last + 1) && text.IsNumber(run.Last + 2) && text.IsGlued(run.Last + 2)
            || run.IsThousands && run.Groups > 1 && text.Folded(run.Last).SequenceEqual("000");

    /// <summary>Dates, years and times of day: « 2024-2025 », « 12/03/2025-14/03/2025 ».</summary>
    private static bool HasDates(ScannedText text, int start, Run run)
    {
        // « 1789-1805 »: a search in archives.
        var earliest = run is { Digits: 8, Groups: 2 } ? EarliestInArchives : EarliestOfCallers;
        for (var i = start; i <= run.Last; i++)
        {
            if (!text.IsNumber(i)) continue;
            if (text[i].FoldedLength == 4 && text.Value(i) <= LatestYear && text.Value(i) >= earliest && i - start <= 4) return true;
            if (text[i].FoldedLength == 8 && DateReader.TryRead(text, i, out var date) && date.HasYear && date.Last == i && date.Year is >= 1990 and <= 2035) return true;
        }
        return false;
    }

    /// <summary>« 12, 14, 16, 18 et 20 »: numbers in a list have a comma and a space between them and few figures.</summary>
    private static bool IsList(ScannedText text, int start, Run run)
    {
        var commas = 0;
        for (var i = start; i < run.Last; i++)
        {
            if (text.IsSign(i, ",/")) commas++;
        }
        return commas >= run.Groups - 1 && run.Groups > 2 && run.First != '0' && run.Digits < FewestDigits + 4;
    }
}
