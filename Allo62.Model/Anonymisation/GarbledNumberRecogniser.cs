namespace Allo62.Model.Anonymisation;

/// <summary>
/// Numbers of which a part is missing, hidden or said in between: « 06 98 01 3X 22 », « 06 12 34 euh 56 78 », « 06 douze 34 56 78 »,
/// « 4970 10XX XXXX 7890 »; and a second ending, « 06 12 34 56 78 ou 79 ».
/// </summary>
internal sealed class GarbledNumberRecogniser : IRecogniser
{
    private const int MostTokens = 24;
    private const int FewestPlaces = 8;
    private const int MostPlaces = 12;
    private const int FewestDigits = 5;
    private const int FewestOfCard = 14;
    private const int MostOfCard = 17;
    private const int MostBeforeAgain = 4;
    private const int MostPairs = 4;

    private static readonly Cue Phones = new(4, "tel", "telephone", "fixe", "portable", "num", "numero", "joindre", "joignable", "mobile", "gsm");
    private static readonly Cue Cards = new(5, "carte", "cb", "visa", "mastercard", "bancaire");
    private static readonly Cue Hesitations = new(0, "euh", "heu", "euhh", "non", "pardon", "attendez", "hein");

    private static readonly Cue Again = new(0, "ou", "repete", "non", "plutot", "soit");
    private static readonly Cue Counted = new(0, "h", "heures", "ans", "euros", "mois", "jours", "enfants", "minutes", "personnes", "rue");

    private readonly record struct Run(int Last, int Places, int Digits, int Groups, int Oddities);

    public void Find(ScannedText text, FindingSet findings)
    {
        if (!text.HasNumber) return;
        for (var i = 0; i < text.Count; i++)
        {
            if (findings.TypeAt(i) == "TELEPHONE" && findings.TypeAt(i + 1) is null && SecondEnding(text, i) is >= 0 and var second)
            {
                findings.Add(i + 1, second, "TELEPHONE", "phone-second-ending");
                i = second;
                continue;
            }
            if (!text.IsNumber(i) || findings.TypeAt(i) is not null || findings.IsKept(i) || text.IsGlued(i) && i > 0 && text[i - 1].Kind != TokenKind.Sign) continue;
            var run = Read(text, findings, i);
            if (Judge(text, i, run) is not { } type) continue;
            findings.Add(i, run.Last, type, "number-garbled");
            i = run.Last;
        }
    }

    private static string? Judge(ScannedText text, int first, Run run)
    {
        if (run.Digits < FewestDigits || text.IsSign(first + 1, '/') && DateReader.TryRead(text, first, out var date) && date.HasYear) return null;
        if (run.Oddities > 0 && run.Places is >= FewestOfCard and <= MostOfCard && Cards.StandsBefore(text, first)) return "CARTE_BANCAIRE";
        var hasCue = Phones.StandsBefore(text, first);
        if (run.Groups < 4 || run.Places is < FewestPlaces or > MostPlaces) return null;
        var startsAsPhone = text.Folded(first) is ['0', >= '1' and <= '9', ..];
        if (startsAsPhone && run.Oddities > 0) return "TELEPHONE";
        return hasCue && run.Groups == 4 && run.Places == FewestPlaces ? "TELEPHONE" : null;
    }

    private static Run Read(ScannedText text, FindingSet findings, int first)
    {
        var (last, places, digits, groups, oddities, pending) = (first, 0, 0, 0, 0, 0);
        for (var i = first; i < text.Count && i - first < MostTokens && (i == first || !text[i].LineBefore) && findings.TypeAt(i) is null; i++)
        {
            if (text.IsNumber(i) && text[i].FoldedLength <= 4)
            {
                places += text[i].FoldedLength;
                digits += text[i].FoldedLength;
                if (!text.IsGlued(i) || !text.IsWord(i - 1)) groups++;
            }
            else if (text.IsWord(i) && text[i].FoldedLength <= 4 && !text.Folded(i).ContainsAnyExcept('x'))
            {
                places += text[i].FoldedLength;
                oddities++;
                if (!text.IsGlued(i)) groups++;
            }
            else if (text.Has(i, WordTraits.Number) && i > first)
            {
                places += 2;
                digits += 2;
                groups++;
                oddities++;
            }
            else if (i > first && (text.IsSign(i, '?') || text.IsSign(i, '*')))
            {
                places++;
                pending++;
                if (!text.IsGlued(i)) groups++;
                continue;
            }
            else if (i > first && (Hesitations.Is(text, i) || text.IsSign(i, ":")))
            {
                pending++;
                continue;
            }
            else if (i > first && text.IsSign(i, ".-/_,…")) continue;
            else break;
            oddities += pending;
            pending = 0;
            last = i;
        }
        return new Run(last, places, digits, groups, oddities);
    }

    /// <summary>« … 78 ou 79 », « ou 44 34 », « je répète, 52, 33, 01, 09 »: pairs of figures after a number.</summary>
    private static int SecondEnding(ScannedText text, int last)
    {
        var next = last + 1;
        while (next <= last + MostBeforeAgain && (text.IsSign(next, ",.(-") || text.Is(next, "je") || text.Is(next, "bien"))) next++;
        if (!Again.Is(text, next) && !text.IsSign(next, '/')) return -1;
        var isRepeated = !text.Is(next, "ou") && !text.IsSign(next, '/');
        next++;
        while (text.IsSign(next, ",:") || text.Is(next, "le")) next++;
        var (end, pairs) = (-1, 0);
        for (var i = next; i < text.Count && pairs <= MostPairs && !text[i].LineBefore; i++)
        {
            if (text.IsNumber(i) && text[i].FoldedLength == 2) (end, pairs) = (i, pairs + 1);
            else if (!text.IsSign(i, ",.-·") || !text.IsNumber(i + 1)) break;
        }
        if (pairs == 0 || pairs > MostPairs || isRepeated && pairs < 2 || Counted.Is(text, end + 1) || text.IsSign(end + 1, "€%/")) return -1;
        return text.IsNumber(end + 1) || text.IsSign(end + 1, "-./") && text.IsGlued(end + 1) && text.IsNumber(end + 2) ? -1 : end;
    }
}
