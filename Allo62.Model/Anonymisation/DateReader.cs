namespace Allo62.Model.Anonymisation;

/// <summary>A day of a month, perhaps with its year, as it is written or said.</summary>
internal static class DateReader
{
    private const int MostSpoken = 16;
    private const int FewestSpoken = 3;
    private const int MostPartial = 10;

    private static readonly string[] NotMonths = ["sept"];

    /// <param name="Last">The last token.</param>
    /// <param name="HasYear">Whether a year was read.</param>
    /// <param name="Year">The year in four figures, or 0.</param>
    internal readonly record struct Date(int Last, bool HasYear, int Year);

    public static bool TryRead(ScannedText text, int first, out Date date)
    {
        date = default;
        if (text.IsNumber(first)) return TryFigures(text, first, out date) || TryNamedMonth(text, first, out date);
        return text.IsWord(first) && (text.Has(first, WordTraits.Number | WordTraits.Month) || text.Is(first, "premier"))
            && TryNamedMonth(text, first, out date);
    }

    /// <summary>03/05/1987, 3.5.87, 03 05 1987, 1987-05-03, 03051987, 05/1987.</summary>
    private static bool TryFigures(ScannedText text, int first, out Date date)
    {
        date = default;
        if (text[first].FoldedLength is 8 or 6) return TryGlued(text, first, out date);
        var second = NextNumber(text, first);
        if (second < 0) return TryRomanMonth(text, first, out date);
        var third = NextNumber(text, second);
        var (a, b, c) = (text.Value(first), text.Value(second), third < 0 ? -1 : text.Value(third));
        if (IsYear(a) && b is >= 1 and <= 12 && c is >= 1 and <= 31) date = new Date(third, true, a);
        else if (a is >= 1 and <= 31 && b is >= 1 and <= 12 && third > 0
            && ToYear(text, third) is > 0 and var year) date = new Date(third, true, year);
        else if (a is >= 1 and <= 12 && IsYear(b)) date = new Date(second, true, b);
        else if (a is >= 1 and <= 31 && b is >= 1 and <= 12 && text.IsSign(first + 1, "/.-")
            && !text.IsSign(second + 1, ',')) date = new Date(second, false, 0);
        return date.Last > 0;
    }

    /// <summary>20.VII.1940.</summary>
    private static bool TryRomanMonth(ScannedText text, int first, out Date date)
    {
        date = default;
        if (text.Value(first) is < 1 or > 31 || !text.IsSign(first + 1, "./-") || !text.IsWord(first + 2)
            || text.Folded(first + 2).ContainsAnyExcept("ivx") || !text.IsSign(first + 3, "./-") || !text.IsNumber(first + 4)) return false;
        if (ToYear(text, first + 4) is > 0 and var year) date = new Date(first + 4, true, year);
        return date.HasYear;
    }

    /// <summary>« vingt-trois zéro cinq cinquante-deux »: day, month and year said as numbers; only after a word for birth.</summary>
    public static bool TrySpokenFigures(ScannedText text, int first, out Date date)
    {
        var i = first;
        var words = 0;
        while (i - first < MostSpoken && (text.Has(i, WordTraits.Number) || text.IsNumber(i) && text[i].FoldedLength is 2 or 4
            || i > first && (text.IsSign(i, "-,/") || text.Is(i, "et") || text.Is(i, "du") && text.Has(i + 1, WordTraits.Number))) && (i == first || !text[i].LineBefore))
        {
            if (text.Has(i, WordTraits.Number)) words++;
            i++;
        }
        while (i > first && text[i - 1].Kind == TokenKind.Sign) i--;
        date = new Date(i - 1, true, 1900);
        return words >= FewestSpoken;
    }

    /// <summary>« 1? avril 1962 », « ../../1948 », « 31 du 12 1950 »: a year after what is left of the day and month.</summary>
    public static bool TryPartial(ScannedText text, int first, out Date date)
    {
        date = default;
        for (var i = first; i < text.Count && i - first < MostPartial && (i == first || !text[i].LineBefore); i++)
        {
            if (i > first && text.IsNumber(i) && text[i].FoldedLength == 4 && IsYear(text.Value(i)))
            {
                date = new Date(i, true, text.Value(i));
                return true;
            }
            var isPart = text.IsNumber(i) && text[i].FoldedLength <= 2 || text.Has(i, WordTraits.Month) || text.IsSign(i, "?./-_*…")
                || text.Is(i, "du") && i > first || text.IsWord(i) && !text.Folded(i).ContainsAnyExcept('x');
            if (!isPart) return false;
        }
        return false;
    }

    private static bool TryGlued(ScannedText text, int first, out Date date)
    {
        var digits = text.Folded(first);
        var (day, month) = ((digits[0] - '0') * 10 + digits[1] - '0', (digits[2] - '0') * 10 + digits[3] - '0');
        var year = digits.Length == 8 ? int.Parse(digits[4..], System.Globalization.CultureInfo.InvariantCulture) : 1900;
        date = new Date(first, true, year);
        return day is >= 1 and <= 31 && month is >= 1 and <= 12 && (digits.Length == 6 || IsYear(year));
    }

    private static bool TryNamedMonth(ScannedText text, int first, out Date date)
    {
        date = default;
        var i = first;
        if (!text.Has(i, WordTraits.Month) || NotMonths.AsSpan().Contains(text.Folded(i).ToString()))
        {
            i = AfterDay(text, first);
            if (i < 0) return false;
        }
        if (text.IsSign(i, "/.-")) i++;
        if (!text.Has(i, WordTraits.Month) || text[i].LineBefore && i > first) return false;
        var last = i++;
        if (text.IsSign(i, "/.-")) i++;
        if (text.Is(i, "de") && text.Is(i + 1, "l")) i += text.Is(i + 3, "annee") ? 4 : 0;
        if (text.IsNumber(i) && !text[i].LineBefore && ToYear(text, i) is > 0 and var year && !text.Is(i + 1, "h")
            && !text.Is(i + 1, "heures"))
        {
            date = new Date(i, true, year);
        }
        else if (AfterSpokenYear(text, i) is > 0 and var end) date = new Date(end - 1, true, 1900);
        else date = new Date(last, false, 0);
        return date.HasYear || last > first;
    }

    private static int AfterDay(ScannedText text, int first)
    {
        if (text.IsNumber(first)) return text.Value(first) is >= 1 and <= 31 ? first + (text.Is(first + 1, "er") ? 2 : 1) : -1;
        if (text.Is(first, "premier")) return first + 1;
        var i = first;
        while (i - first < 4 && (text.Has(i, WordTraits.Number) || text.IsSign(i, '-') || text.Is(i, "et"))) i++;
        return i > first ? i : -1;
    }

    /// <summary>« mille neuf cent quatre vingt sept », « deux mille douze », « quatre vingt sept ».</summary>
    private static int AfterSpokenYear(ScannedText text, int first)
    {
        var i = first;
        while (i - first < 12 && !(i < text.Count && text[i].LineBefore) && (text.Has(i, WordTraits.Number) || text.IsSign(i, '-')
            || text.Is(i, "et") && text.Has(i + 1, WordTraits.Number))) i++;
        while (i > first && text.IsSign(i - 1, '-')) i--;
        return i - first >= 2 ? i : -1;
    }

    private static int NextNumber(ScannedText text, int token)
    {
        var next = token + 1;
        if (text.IsSign(next, "/.-_|")) next++;
        if (text.IsSign(next, "/.-_|")) next++;
        return text.IsNumber(next) && !text[next].LineBefore ? next : -1;
    }

    private static bool IsYear(int value) => value is >= 1900 and <= 2100;

    private static int ToYear(ScannedText text, int token) => text[token].FoldedLength switch
    {
        4 when IsYear(text.Value(token)) => text.Value(token),
        2 => text.Value(token) > 26 ? 1900 + text.Value(token) : 2000 + text.Value(token),
        _ => 0,
    };
}
