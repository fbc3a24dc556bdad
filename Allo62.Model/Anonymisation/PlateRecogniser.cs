namespace Allo62.Model.Anonymisation;

/// <summary>Registration plates: AA-123-AA since 2009, 1234 AB 62 before, in any case and with any sign between.</summary>
internal sealed class PlateRecogniser : IRecogniser
{
    private static readonly Cue Words = new(7, "plaque", "plaques", "immatriculation", "immatricule", "immatriculee", "immat", "voiture",
        "vehicule", "auto",
        "moto", "scooter", "camionnette", "camion", "taxi", "fourgon", "utilitaire", "remorque", "quad", "ford", "fiat", "opel", "volkswagen", "toyota", "bmw", "audi", "renault", "peugeot", "citroen", "clio", "dacia", "grise");

    private static readonly Cue Named = new(0, "plaque", "plaques", "immatriculation", "immatricule", "immatriculee", "immatricules", "immat", "immatr");
    private static readonly Cue Fillers = new(0, "est", "belge", "polonaise", "anglaise", "allemande", "neerlandaise", "roumaine", "etrangere", "francaise",
        "provisoire", "c", "la", "le", "en", "n", "no", "numero", "de", "du", "vehicule", "voiture", "suivante", "finit", "commence", "par", "dit", "a");

    private const int LongestGap = 6;
    private const int LongestPlate = 14;
    private const int MostCharacters = 9;

    // Pairs of letters that stand before or after a number in plain text.
    private static readonly Cue Everyday = new(0, "de", "le", "la", "et", "en", "au", "ce", "se", "ne", "te", "me", "je", "km", "kg",
        "ml", "cl", "mg", "ht", "as",
        "es", "ma", "sa", "ta", "va", "pr", "ds", "ss", "nb", "rn", "rd", "tt", "bd", "av", "pl", "ch", "mn", "jr", "hs", "nr", "sl",
            "fr", "be", "rsa", "aah",
        "apa", "pch", "caf", "mds", "cm", "mm", "gb", "dh", "ha", "st", "ste", "bat", "apt", "lot", "res", "eur", "ans", "hab", "nee",
            "ttc", "ll", "art", "ref");

    private const int MostSpokenNumbers = 4;

    public void Find(ScannedText text, FindingSet findings)
    {
        if (!text.HasNumber && (text.AllTraits & WordTraits.Number) == 0) return;
        for (var i = 0; i < text.Count; i++)
        {
            if (Named.Is(text, i) && TryNamed(text, i, out var from, out var to))
            {
                findings.Add(from, to, "PLAQUE", "plate-named");
                i = to;
                continue;
            }
            if (text.Has(i, WordTraits.Number) && TrySpoken(text, i, out from, out to))
            {
                findings.Add(from, to, "PLAQUE", "plate-spoken");
                i = to;
                continue;
            }
            if (!text.IsNumber(i)) continue;
            if (TrySince2009(text, findings, i, out var first, out var last) || TryBefore2009(text, i, out first, out last))
            {
                findings.Add(first, last, "PLAQUE", "plate");
                i = last;
            }
        }
    }

    /// <summary>« plaque belge 1-ABC-234 », « immatriculée W 123 AB », « plaque A B 1 2 3 C D »: letters and figures after a word that names a plate.</summary>
    private static bool TryNamed(ScannedText text, int noun, out int first, out int last)
    {
        first = noun + 1;
        last = -1;
        while (first < text.Count && first - noun < LongestGap && (Fillers.Is(text, first) && !text.IsCapitalised(first) || text.IsSign(first, ":°=.(\"«")
            || text.Has(first, WordTraits.Place) && !text.IsNumber(first + 1))) first++;
        var (letters, digits) = (0, 0);
        for (var i = first; i < text.Count && i - first < LongestPlate && (i == first || !text[i].LineBefore); i++)
        {
            if (text.IsNumber(i) && text[i].FoldedLength <= 4) digits += text[i].FoldedLength;
            else if (text.Has(i, WordTraits.Number) && !(last < 0 && text.Is(i, "un"))) digits++;
            else if (text.Is(i, "tiret") && last >= 0) continue;
            else if (text.IsWord(i) && text[i].FoldedLength <= 3 && HasPlateLetters(text.Folded(i))
                && (text.IsCapitalised(i) || !Everyday.Is(text, i) && !text.Has(i, WordTraits.Function))) letters += text[i].FoldedLength;
            else if (text.IsSign(i, "-._/?*") && i > first) continue;
            else break;
            if (letters + digits > MostCharacters) break;
            last = i;
        }
        return last >= 0 && digits >= 2 && letters >= 1 && letters + digits >= 5;
    }

    /// <summary>« GK dix-huit cinq A L », « BX, trois cent trente, R D »: two capitals, figures said in words, two capitals.</summary>
    private static bool TrySpoken(ScannedText text, int number, out int first, out int last)
    {
        last = number;
        first = LettersBefore(text, number);
        if (first < 0 || text.Is(number, "un") || text.Is(number, "une")) return false;
        for (var words = 1; words < MostSpokenNumbers; words++)
        {
            var next = text.IsSign(last + 1, ",-") ? last + 2 : last + 1;
            if (!text.Has(next, WordTraits.Number) || text[next].LineBefore) break;
            last = next;
        }
        var letters = text.IsSign(last + 1, ",-") || text.Is(last + 1, "tiret") ? last + 2 : last + 1;
        if (IsUpper(text, letters, 2)) last = letters;
        else if (IsUpper(text, letters, 1) && IsUpper(text, letters + 1, 1)) last = letters + 1;
        else return false;
        return true;
    }

    private static int LettersBefore(ScannedText text, int number)
    {
        var before = text.IsSign(number - 1, ",-") || text.Is(number - 1, "tiret") ? number - 2 : number - 1;
        if (IsUpper(text, before, 2)) return before;
        return IsUpper(text, before, 1) && IsUpper(text, before - 1, 1) ? before - 1 : -1;
    }

    private static bool IsUpper(ScannedText text, int i, int length) =>
        text.IsWord(i) && text[i].FoldedLength == length && text.IsCapitalised(i) && text.Case(i) == (length > 1 ? LetterCase.Upper : LetterCase.Capitalised) && HasPlateLetters(text.Folded(i));

    private static bool TrySince2009(ScannedText text, FindingSet findings, int number, out int first, out int last)
    {
        (first, last) = (-1, -1);
        if (text[number].FoldedLength != 3) return false;
        first = Neighbour(text, number, -1);
        last = Neighbour(text, number, 1);
        if (!IsPair(text, first) || !IsPair(text, last) || IsPartOfWord(text, first, last)) return false;
        var spaced = text[number].SpaceBefore || text[last].SpaceBefore;
        var everyday = Everyday.Is(text, first) || Everyday.Is(text, last);
        var hyphens = text.IsSign(number - 1, '-') && text.IsSign(number + 1, '-');
        var listed = first >= 2 && text.IsSign(first - 1, ",/;") && findings.TypeAt(first - 2) == "PLAQUE";
        if (hyphens || listed || Words.StandsBefore(text, first)) return true;
        if (!spaced) return !everyday || text.IsSign(number - 1, ".-/_");
        return !everyday && text.Case(first) == LetterCase.Upper && text.Case(last) == LetterCase.Upper;
    }

    private static bool TryBefore2009(ScannedText text, int number, out int first, out int last)
    {
        (first, last) = (number, -1);
        if (text[number].FoldedLength > 4 || text.IsGlued(number) && text.IsNumber(number - 2)) return false;
        var letters = Neighbour(text, number, 1);
        if (!text.IsWord(letters) || text[letters].FoldedLength > 3 || !HasPlateLetters(text.Folded(letters))) return false;
        last = Neighbour(text, letters, 1);
        if (!IsDepartment(text, last)) return false;
        if (text.Is(last + 1, "a") | text.Is(last + 1, "b") && text.IsGlued(last + 1) && text.Value(last) == 2) last++;
        if (text.IsSign(letters - 1, '-') && text.IsSign(letters + 1, '-') && text[letters].FoldedLength >= 2) return true;
        var cue = Words.StandsBefore(text, number);
        if (cue && text[letters].FoldedLength >= 2) return !Everyday.Is(text, letters) || text.Case(letters) == LetterCase.Upper;
        var isUpper = text.Case(letters) == LetterCase.Upper || (!text[letters].SpaceBefore && !text[last].SpaceBefore);
        // « 7731 WK 62 »: four figures and a département of the north leave no doubt.
        if (text.Case(letters) == LetterCase.Upper && text[letters].FoldedLength == 2 && text[number].FoldedLength == 4 && text.Value(last) is 59 or 62 or 80
            && !Everyday.Is(text, letters) && text.Value(number) is not (>= 1900 and <= 2100)) return true;
        return isUpper && text[letters].FoldedLength >= 2 && text[number].FoldedLength >= 2 && !Everyday.Is(text, letters)
            && !text.Has(letters, WordTraits.Acronym | WordTraits.Ordinary | WordTraits.StreetType | WordTraits.Function);
    }

    /// <summary>The next word or number in a direction, over one sign that plates are written with.</summary>
    private static int Neighbour(ScannedText text, int token, int step)
    {
        var next = token + step;
        if (text.IsSign(next, "-._/ ·")) next += step;
        return next >= 0 && next < text.Count && !text[Math.Max(token, next)].LineBefore ? next : -1;
    }

    private static bool IsPair(ScannedText text, int token) => text.IsWord(token) && text[token].FoldedLength == 2
        && HasPlateLetters(text.Folded(token));

    private static bool IsPartOfWord(ScannedText text, int first, int last) =>
        (text.IsGlued(first) && !text.IsSign(first - 1, "([\"':,«=#-")) || (text.IsNumber(last + 1) && text.IsGlued(last + 1));

    private static bool HasPlateLetters(ReadOnlySpan<char> letters) => !letters.ContainsAnyExceptInRange('a', 'z');

    private static bool IsDepartment(ScannedText text, int token) =>
        text.IsNumber(token) && ((text[token].FoldedLength == 2 && text.Value(token) is >= 1 and <= 95)
            || text.Value(token) is >= 971 and <= 978
            || (text[token].FoldedLength == 1 && text.Value(token) == 2));
}
