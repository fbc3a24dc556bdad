using System.Collections.Frozen;

namespace Allo62.Model.Anonymisation;

/// <summary>Numbers said in words, in whole or in part: « zéro six douze trente quatre … » is a telephone number.</summary>
internal sealed class SpokenNumberRecogniser : IRecogniser
{
    private const int LongestRun = 48;
    private const int MostHesitations = 10;

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Values = new Dictionary<string, int>
    {
        ["zero"] = 0, ["un"] = 1, ["une"] = 1, ["deux"] = 2, ["trois"] = 3, ["quatre"] = 4, ["cinq"] = 5, ["six"] = 6, ["sept"] = 7,
            ["huit"] = 8,
        ["neuf"] = 9, ["dix"] = 10, ["onze"] = 11, ["douze"] = 12, ["treize"] = 13, ["quatorze"] = 14, ["quinze"] = 15, ["seize"] = 16,
        ["vingt"] = 20, ["vingts"] = 20, ["trente"] = 30, ["quarante"] = 40, ["cinquante"] = 50, ["soixante"] = 60, ["septante"] = 70,
        ["huitante"] = 80, ["nonante"] = 90, ["cent"] = 100,
    }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Cue PhoneWords = new(6, "tel", "telephone", "numero", "num", "portable", "joindre", "rappeler", "appeler",
        "fixe", "mobile");
    private static readonly Cue FileWords = new(6, "dossier", "allocataire", "alloc", "matricule", "caf", "reference", "mdph", "ref", "contrat", "client");
    private static readonly Cue IbanWords = new(4, "iban", "rib", "fr", "bic");
    private static readonly Cue NirWords = new(8, "secu", "securite", "nir", "vitale");
    private static readonly Cue Strokes = new(0, "barre", "slash", "tiret");
    private static readonly Cue FileWordsFarther = new(12, "dossier", "allocataire", "matricule", "reference", "numero", "ref", "rg", "jugement", "contrat");
    private const int LongestSeries = 8;
    private static readonly Cue Units = new(0, "euro", "euros", "e", "eur", "ans", "mois", "jours", "km", "personnes", "enfants");

    public void Find(ScannedText text, FindingSet findings)
    {
        if ((text.AllTraits & WordTraits.Number) == 0) return;
        for (var i = 0; i < text.Count; i++)
        {
            if (!StartsNumber(text, i)) continue;
            var run = Read(text, i);
            if (Judge(text, i, run) is not { } type) continue;
            if (type == "TELEPHONE" && IsFree(text, i))
            {
                findings.Keep(i, run.Last);
                i = run.Last;
                continue;
            }
            var last = type == "NIR" ? WithKey(text, run.Last) : type == "DOSSIER" ? WithLetter(text, run.Last) : run.Last;
            findings.Add(type == "DOSSIER" ? Series(text, i) : type == "TELEPHONE" && text.Is(i - 1, "plus") || type == "IBAN" && text.Is(i - 1, "fr") ? i - 1 : i, last, type, "number-spoken");
            i = last;
        }
    }

    /// <summary>« zéro huit cents vingt … »: a free number of a service.</summary>
    private static bool IsFree(ScannedText text, int first) =>
        text.Is(first, "zero") && text.Is(first + 1, "huit") && (text.Is(first + 2, "cent") || text.Is(first + 2, "cents") || text.Is(first + 2, "zero"));

    /// <summary>« … et la clé zéro trois ».</summary>
    private static int WithKey(ScannedText text, int last)
    {
        var i = last + 1;
        while (i - last < 5 && (text.Is(i, "et") || text.Is(i, "la") || text.Is(i, "cle") || text.Is(i, "clef") || text.IsSign(i, ",-"))) i++;
        if (i == last + 1 || !text.Is(i - 1, "cle") && !text.Is(i - 1, "clef")) return last;
        while (text.Has(i, WordTraits.Number) || text.IsNumber(i) && text[i].FoldedLength <= 2) last = i++;
        return last;
    }

    /// <summary>« … deux cent sept lettre p ».</summary>
    private static int WithLetter(ScannedText text, int last)
    {
        var i = text.Is(last + 1, "lettre") || text.IsSign(last + 1, ',') ? last + 2 : last + 1;
        return text.IsWord(i) && text[i].FoldedLength == 1 && (i > last + 1 || text.IsCapitalised(i)) && !text.IsSign(i + 1, '\'') ? i : last;
    }

    /// <summary>« f s l barre vingt quatre … », « rg vingt quatre slash … »: the letters before the figures.</summary>
    private static int Series(ScannedText text, int first)
    {
        var i = first;
        while (first - i < LongestSeries && !text[i].LineBefore && (Strokes.Is(text, i - 1) || text.IsWord(i - 1) && text[i - 1].FoldedLength == 1 && !text.IsSign(i - 2, '\'')
            || text.Is(i - 1, "rg"))) i--;
        while (i < first && Strokes.Is(text, i)) i++;
        return i;
    }

    private readonly record struct Run(int Last, int Digits, int Words, int FirstDigit, int SecondDigit, int Strokes, bool Millions);

    private static bool StartsNumber(ScannedText text, int i) =>
        text.Has(i, WordTraits.Number) ? ValueOf(text, i) >= 0 : text.IsNumber(i) && text[i].FoldedLength <= 2
            && text.Has(i + 1, WordTraits.Number | WordTraits.Filler);

    private static string? Judge(ScannedText text, int first, Run run)
    {
        if (run.Words < 2 || run.Digits < 5) return null;
        if (run.Strokes > 0 && FileWordsFarther.StandsBefore(text, first)) return "DOSSIER";
        if (run.Digits >= 8 && IbanWords.StandsBefore(text, first)) return "IBAN";
        if (run.FirstDigit == 0 && run.SecondDigit > 0 && run.Digits is >= 8 and <= 13) return "TELEPHONE";
        if (run.FirstDigit is 1 or 2 && run.Digits is >= 13 and <= 16) return "NIR";
        if (run.FirstDigit is 1 or 2 && run.Digits >= 9 && NirWords.StandsBefore(text, first)) return "NIR";
        if (run.Digits >= 14) return "DOSSIER";
        if (Units.Is(text, run.Last + 1)) return null;
        if (run.FirstDigit == 3 && run.SecondDigit == 3 && run.Digits >= 10) return "TELEPHONE";
        if (FileWords.StandsBefore(text, first) || (run.Millions || run.Digits is >= 7 and <= 10) && FileWordsFarther.StandsBefore(text, first)) return "DOSSIER";
        return run.Digits >= 8 && PhoneWords.StandsBefore(text, first) ? "TELEPHONE" : null;
    }

    private static Run Read(ScannedText text, int first)
    {
        var (last, digits, words, firstDigit, secondDigit, hesitations, strokes, millions) = (first, 0, 0, -1, -1, 0, 0, false);
        for (var i = first; i < text.Count && i < first + LongestRun;)
        {
            if (i > first && text[i].LineBefore) break;
            if (text.IsNumber(i) && text[i].FoldedLength <= 4)
            {
                foreach (var digit in text.Folded(i)) Note(digit - '0');
                last = i++;
                hesitations = 0;
            }
            else if (text.Has(i, WordTraits.Number) && ValueOf(text, i) >= 0)
            {
                var next = ReadValue(text, i, out var value);
                if (value >= 100) { Note(value / 100); value %= 100; Note(value / 10); Note(value % 10); }
                else { if (value >= 10) Note(value / 10); Note(value % 10); }
                words++;
                last = next - 1;
                i = next;
                hesitations = 0;
            }
            else if (i > first && (text.Is(i, "mille") || text.Is(i, "million") || text.Is(i, "millions") || text.Is(i, "cents")))
            {
                // « trente mille trois »: said as an amount; the zeros count as figures.
                millions |= !text.Is(i, "mille") && !text.Is(i, "cents");
                digits += text.Is(i, "cents") ? 1 : 2;
                words++;
                last = i++;
                hesitations = 0;
            }
            else if (hesitations < MostHesitations && (Strokes.Is(text, i) || IsCorsica(text, i, digits)))
            {
                if (Strokes.Is(text, i)) strokes++;
                hesitations++;
                i++;
            }
            // « deux fois vingt-deux », « et la suite … ».
            else if (i > first && text.Is(i, "fois") && text.Has(i + 1, WordTraits.Number) && text.Has(i - 1, WordTraits.Number)) i++;
            else if (i > first && hesitations < MostHesitations && text.Is(i, "la") && text.Is(i + 1, "suite")) (i, hesitations) = (i + 2, hesitations + 1);
            else if (hesitations < MostHesitations && (text.Has(i, WordTraits.Filler) || text.IsSign(i, ",.-/…")))
            {
                hesitations++;
                i++;
            }
            else break;
        }
        return new Run(last, digits, words, firstDigit, secondDigit, strokes, millions);

        void Note(int digit)
        {
            if (digits == 0) firstDigit = digit;
            if (digits == 1) secondDigit = digit;
            digits++;
        }
    }

    /// <summary>« zéro sept deux a zéro zéro quatre »: the letter of Corsica in a social security number.</summary>
    private static bool IsCorsica(ScannedText text, int i, int digits) =>
        digits is 6 or 7 && (text.Is(i, "a") || text.Is(i, "b")) && text.Is(i - 1, "deux") && text.Has(i + 1, WordTraits.Number);

    /// <summary>The greatest value that the next words make: « quatre vingt dix sept » is 97.</summary>
    private static int ReadValue(ScannedText text, int i, out int value)
    {
        i = ReadBelowHundred(text, i, out value);
        if (value is > 1 and < 10 && text.Is(i, "cent")) (value, i) = (value * 100, AfterHyphen(text, i + 1));
        if (value >= 100 && ValueOf(text, i) is >= 0 and < 100)
        {
            var after = ReadBelowHundred(text, i, out var rest);
            if (rest >= 10) (value, i) = (value + rest, after);
        }
        return text.IsSign(i - 1, '-') ? i - 1 : i;
    }

    private static int ReadBelowHundred(ScannedText text, int i, out int value)
    {
        value = ValueOf(text, i);
        i = AfterHyphen(text, i + 1);
        if (value == 4 && (text.Is(i, "vingt") || text.Is(i, "vingts"))) (value, i) = (80, AfterHyphen(text, i + 1));
        if (value is 20 or 30 or 40 or 50 or 60 or 70 or 80 or 90 or 10)
        {
            var unit = text.Is(i, "et") && text.Is(i + 1, "un") | text.Is(i + 1, "onze") ? i + 1 : i;
            var add = ValueOf(text, unit);
            var most = value is 60 or 80 ? 19 : 9;
            if (add > 0 && add <= most && (value != 10 || add >= 7)) (value, i) = (value + add, AfterHyphen(text, unit + 1));
            if (add == 10 && ValueOf(text, i) is >= 7 and <= 9 and var more) (value, i) = (value + more, i + 1);
        }
        return i;
    }

    private static int AfterHyphen(ScannedText text, int i) => text.IsSign(i, '-') && text.Has(i + 1, WordTraits.Number) ? i + 1 : i;

    private static int ValueOf(ScannedText text, int i) => text.IsWord(i) && Values.TryGetValue(text.Folded(i), out var value) ? value : -1;
}
