namespace Allo62.Model.Anonymisation;

/// <summary>Telephone numbers in figures, French and foreign. Free and special-rate numbers of services stay.</summary>
internal sealed class PhoneRecogniser : IRecogniser
{
    private const int FrenchLength = 10;
    private const string Signs = ".-/_,()*;";

    private static readonly Cue Words = new(6, "tel", "tél", "telephone", "portable", "port", "mobile", "numero", "num", "joindre",
        "joignable", "rappeler",
        "rappel", "appeler", "appelle", "rappelle", "fixe", "gsm", "au", "contacter", "contact", "sms", "cel");

    public void Find(ScannedText text, FindingSet findings)
    {
        if (!text.HasNumber) return;
        Span<char> digits = stackalloc char[18];
        Span<int> groups = stackalloc int[NumberRun.MostGroups * 2];
        for (var i = 0; i < text.Count; i++)
        {
            if (!text.IsNumber(i) || findings.TypeAt(i) is "NIR" or "IBAN" or "CARTE_BANCAIRE") continue;
            var run = new NumberRun(text, i, Signs, digits, groups);
            if (run.Count == 0) continue;
            var count = International(text, i, run, out var first);
            if (count == 0) count = WithLetterO(text, i, run, out first);
            if (count == 0) (count, first) = (French(text, i, run), i);
            if (count == 0) continue;
            var last = run.Token(count - 1);
            if (IsOfService(run.Digits(count))) findings.Keep(first, last);
            else findings.Add(WithBracketedZero(text, first), last, "TELEPHONE", first == i ? "phone-french" : "phone-international");
            i = last;
        }
    }

    /// <summary>« ( 0 ) 6 31 72 40 98 ».</summary>
    private static int WithBracketedZero(ScannedText text, int first) =>
        text.IsSign(first - 1, ')') && text.Value(first - 2) == 0 && text.IsSign(first - 3, '(') ? first - 3 : first;

    /// <summary>« +33 (0)6 … », « 0033 6 … », « 33 6 … », « +48 601 … »: number of groups, or 0.</summary>
    private static int International(ScannedText text, int i, NumberRun run, out int first)
    {
        first = i;
        if (text.IsSign(i - 1, '+') && text[i].FoldedLength <= 15) first = text.IsSign(i - 2, '(') ? i - 2 : i - 1;
        var number = run.Digits(run.Count);
        var isMarked = first < i;
        if (!isMarked && !number.StartsWith("00") && !IsFrenchCode(number)) return 0;
        var (fewest, most) = (isMarked, IsFrenchCode(number)) switch
        {
            (true, true) => (10, 13),
            (true, false) => (8, 15),
            (false, true) => (11, 12),
            _ => (11, 17),
        };
        if (number.StartsWith("0033") || number.StartsWith("33")) most = Math.Min(most, number.StartsWith("00") ? 14 : 12);
        var best = 0;
        for (var g = 1; g <= run.Count; g++)
        {
            var length = run.Digits(g).Length;
            if (length >= fewest && length <= most) best = g;
            // A French number is full after 9 digits that follow the code (and a 0 that should not be there).
            if (best > 0 && IsFullFrench(run.Digits(g))) break;
        }
        return best > 0 && !isMarked && run.Count >= 3 && !run.HasOneSeparator(text, best) && !number.StartsWith("00") ? 0 : best;
    }

    private static bool IsFrenchCode(ReadOnlySpan<char> number) => number.Length > 2 && number.StartsWith("33")
        && number[2] is not ('8' or '9');

    private static bool IsFullFrench(ReadOnlySpan<char> number)
    {
        if (number.StartsWith("00")) number = number[2..];
        if (!number.StartsWith("33")) return false;
        number = number[2..];
        return number.Length >= 9 && number.Length == (number[0] == '0' ? 10 : 9);
    }

    private static int French(ScannedText text, int i, NumberRun run)
    {
        var number = run.Digits(run.Count);
        if (number[0] != '0') return WithoutZero(text, i, run);
        if (number.Length < 8 || number[1] == '0' || FollowsDate(text, i) || LooksLikeDate(text, run)) return 0;
        if (run.GroupsFor(FrenchLength) is > 0 and var exact) return exact + ExtraGroup(text, run, exact);
        var isMobile = number[1] is '6' or '7';
        if (run.Count == 1) return (isMobile || Words.StandsBefore(text, i)) && number.Length is >= 8 and <= 12 ? 1 : 0;
        // A digit too few or too many: the pairs and one sign between them still say that it is a number to call.
        var (inPairs, length) = Pairs(run);
        var closeEnough = length is >= 8 and <= 12 && inPairs >= 3 && (isMobile || Words.StandsBefore(text, i) || length >= 9);
        return closeEnough && run.HasOneSeparator(text, Math.Min(run.Count, 6)) ? run.GroupsFor(length) : 0;
    }

    /// <summary>« 06.12.34.56.78.9 »: a last digit too many, written like the others.</summary>
    private static int ExtraGroup(ScannedText text, NumberRun run, int exact) =>
        exact >= 4 && run.Count > exact && run.GroupLength(exact) <= 2 && run.SeparatorBefore(text, exact) != ' '
        && run.SeparatorBefore(text, exact) == run.SeparatorBefore(text, 1) && text.IsGlued(run.Token(exact)) ? 1 : 0;

    /// <summary>« 6 12 34 56 78 » and « 612345678 »: the zero is often left out.</summary>
    private static int WithoutZero(ScannedText text, int i, NumberRun run)
    {
        if (run.Digits(1)[0] is not ('6' or '7') || run.GroupsFor(9) is not (> 0 and var count)) return 0;
        if (text.IsNumber(i - 1) || (text.IsSign(i - 1, ".-/,") && text.IsNumber(i - 2))) return 0;
        return (count == 1 || (count == 5 && run.GroupLength(0) == 1)) && run.HasOneSeparator(text, count) ? count : 0;
    }

    /// <summary>« O6 12 34 56 78 »: the letter for the zero.</summary>
    private static int WithLetterO(ScannedText text, int i, NumberRun run, out int first)
    {
        first = i;
        if (!text.Is(i - 1, "o") || !text.IsGlued(i) || run.Digits(1)[0] == '0') return 0;
        first = i - 1;
        return run.GroupsFor(9);
    }

    private static (int InPairs, int Length) Pairs(NumberRun run)
    {
        var pairs = 0;
        var length = 0;
        for (var g = 0; g < run.Count && run.GroupLength(g) <= 4 && length + run.GroupLength(g) <= 12; g++)
        {
            if (run.GroupLength(g) == 2) pairs++;
            length += run.GroupLength(g);
        }
        return (pairs, length);
    }

    private static bool FollowsDate(ScannedText text, int i) =>
        text.IsSign(i - 1, "/.-") && text.IsGlued(i) && text.IsNumber(i - 2) && text.IsGlued(i - 1) && text[i].FoldedLength <= 2;

    private static bool LooksLikeDate(ScannedText text, NumberRun run)
    {
        if (run.Count < 3 || run.GroupLength(0) > 2) return run.Count == 2 && IsYear(run.Digits(2)[run.GroupLength(0)..]);
        var year = run.Digits(3)[run.Digits(2).Length..];
        if (run.GroupLength(1) <= 2 && IsYear(year)) return true;
        if (IsYear(run.Digits(2)[run.GroupLength(0)..]) && run.SeparatorBefore(text, 1) != ' ') return true;
        return run.SeparatorBefore(text, 1) != ' ' && run.SeparatorBefore(text, 1) == run.SeparatorBefore(text, 2)
            && run.Count > 3 && run.SeparatorBefore(text, 3) != run.SeparatorBefore(text, 1);
    }

    private static bool IsYear(ReadOnlySpan<char> number) => number.Length == 4 && (number.StartsWith("19") || number.StartsWith("20"));

    private static bool IsOfService(ReadOnlySpan<char> number) =>
        number.Length == FrenchLength && number.StartsWith("08") && number[2] is '0' or '1' or '2' or '9' || number.Length == FrenchLength && number.StartsWith("0969") || PublicNumbers.Contains(number);
}
