using System.Collections.Frozen;

namespace Allo62.Model.Anonymisation;

/// <summary>Bank account numbers: IBAN of any country, with or without a typing error, and the French RIB without its country.</summary>
internal sealed class IbanRecogniser : IRecogniser
{
    private const int Longest = 34;
    private const int LongestRib = 23;
    private const int ShortestRib = 21;

    private static readonly Cue Words = new(6, "iban", "rib", "bancaire", "compte", "bic", "virement");

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lengths = new Dictionary<string, int>
    {
        ["ad"] = 24, ["ae"] = 23, ["al"] = 28, ["at"] = 20, ["ba"] = 20, ["be"] = 16, ["bg"] = 22, ["ch"] = 21, ["cy"] = 28, ["cz"] = 24,
        ["de"] = 22, ["dk"] = 18, ["ee"] = 20, ["es"] = 24, ["fi"] = 18, ["fr"] = 27, ["gb"] = 22, ["ge"] = 22, ["gi"] = 23, ["gr"] = 27,
        ["hr"] = 21, ["hu"] = 28, ["ie"] = 22, ["is"] = 26, ["it"] = 27, ["li"] = 21, ["lt"] = 20, ["lu"] = 20, ["lv"] = 21, ["ma"] = 28,
        ["mc"] = 27, ["md"] = 24, ["me"] = 22, ["mk"] = 19, ["mt"] = 31, ["nl"] = 18, ["no"] = 15, ["pl"] = 28, ["pt"] = 25, ["ro"] = 24,
        ["rs"] = 22, ["se"] = 24, ["si"] = 19, ["sk"] = 24, ["sm"] = 27, ["sn"] = 28, ["ci"] = 28, ["ml"] = 28, ["tn"] = 24, ["tr"] = 26,
        ["ua"] = 29, ["xk"] = 20, ["dz"] = 26, ["gl"] = 18, ["fo"] = 18, ["il"] = 23, ["lb"] = 28, ["mr"] = 27, ["mu"] = 30, ["sa"] = 24,
        ["az"] = 28, ["bf"] = 28, ["bh"] = 22, ["bi"] = 27, ["bj"] = 28, ["br"] = 29, ["by"] = 28, ["cf"] = 27, ["cg"] = 27, ["cm"] = 27,
            ["cr"] = 22,
        ["cv"] = 25, ["dj"] = 27, ["do"] = 28, ["eg"] = 29, ["ga"] = 27, ["gt"] = 28, ["gw"] = 25, ["hn"] = 28, ["iq"] = 23, ["ir"] = 26,
            ["jo"] = 30,
        ["km"] = 27, ["kw"] = 30, ["kz"] = 20, ["lc"] = 32, ["ly"] = 25, ["mg"] = 27, ["mz"] = 25, ["ne"] = 28, ["pk"] = 24, ["ps"] = 29,
            ["qa"] = 29,
        ["ru"] = 33, ["sc"] = 31, ["sd"] = 18, ["so"] = 23, ["st"] = 25, ["sv"] = 28, ["td"] = 27, ["tg"] = 28, ["tl"] = 23, ["va"] = 22,
            ["vg"] = 24,
        ["ao"] = 25, ["fk"] = 18, ["gq"] = 27, ["mn"] = 20, ["ni"] = 28, ["om"] = 23, ["ye"] = 30,
    }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public void Find(ScannedText text, FindingSet findings)
    {
        if (!text.HasNumber) return;
        for (var i = 0; i < text.Count; i++)
        {
            int last;
            string rule;
            if (text.IsWord(i) ? TryReadIban(text, i, out last, out rule) : text.IsNumber(i) & TryReadRib(text, i, out last, out rule))
            {
                findings.Add(i, last, "IBAN", rule);
                i = last;
            }
        }
    }

    private static bool TryReadIban(ScannedText text, int first, out int last, out string rule)
    {
        (last, rule) = (-1, "");
        var country = text.Folded(first);
        var number = first + 1;
        if (country.Length == 1 && text.IsWord(first + 1) && text[first + 1].FoldedLength == 1 && text.IsNumber(first + 2) && text.Is(first, "f")
            && text.Is(first + 1, "r"))
        {
            country = "fr";
            number++;
        }
        if (country.Length > 2 && country.StartsWith("iban") && country.Length == 6) country = country[4..];
        if (country.Length != 2 || !Lengths.TryGetValue(country, out var length)) return false;
        if (!text.IsNumber(number) || text[number].LineBefore || text[number].FoldedLength < 2 && number == first + 1 && !Words.StandsBefore(text, first)) return false;
        Span<char> characters = stackalloc char[Longest + 4];
        country.CopyTo(characters);
        var count = 2;
        var digits = 0;
        var nearest = -1;
        var fewestOff = int.MaxValue;
        for (var i = number; i < text.Count; i++)
        {
            if (text[i].LineBefore) break;
            if (text.IsSign(i, ".-_/,·") && text.IsGlued(i) && (!text.IsSign(i, ',') || text.IsNumber(i + 1) && text[i + 1].FoldedLength >= 3)) continue;
            if (!Continues(text, i, count) && !(text.Case(i) == LetterCase.Upper && count + text[i].FoldedLength == length)) break;
            var group = text.Folded(i);
            if (count + group.Length > Math.Min(Longest, length + 3)) break;
            group.CopyTo(characters[count..]);
            count += group.Length;
            if (text.IsNumber(i)) digits += group.Length;
            last = i;
            if (count == length && RemainderIsOne(characters[..count]))
            {
                rule = "iban-checked";
                return true;
            }
            // Of two ends that are near the full length the nearer one: « … 9814930 96160 540 » was grouped in another way.
            if (Math.Abs(count - length) <= Math.Min(2, fewestOff - 1)) (nearest, fewestOff) = (i, Math.Abs(count - length));
        }
        if (nearest >= 0) last = nearest;
        else if (digits < 8 || count < 11 || !Words.StandsBefore(text, first)) return false;
        rule = "iban-typing-error";
        return digits >= 8;
    }

    /// <summary>Letters belong to the number when they touch its digits or make a bank code of four.</summary>
    private static bool Continues(ScannedText text, int token, int count)
    {
        if (text.IsNumber(token)) return true;
        if (!text.IsWord(token)) return false;
        var length = text[token].FoldedLength;
        if (length == 4 && count == 4) return true;
        if (length > 4) return false;
        return text.IsGlued(token) || (text.IsNumber(token + 1) && text.IsGlued(token + 1) && text.Case(token) != LetterCase.Lower);
    }

    /// <summary>ISO 13616: the first four characters last, letters as numbers from 10, modulo 97.</summary>
    internal static bool RemainderIsOne(ReadOnlySpan<char> characters)
    {
        var remainder = 0;
        for (var i = 0; i < characters.Length; i++)
        {
            var c = characters[(i + 4) % characters.Length];
            if (char.IsAsciiDigit(c)) remainder = (remainder * 10 + c - '0') % 97;
            else if (char.IsAsciiLetterLower(c)) remainder = (remainder * 100 + c - 'a' + 10) % 97;
            else return false;
        }
        return remainder == 1;
    }

    private static bool TryReadRib(ScannedText text, int first, out int last, out string rule)
    {
        (last, rule) = (-1, "rib");
        if (text[first].FoldedLength < 2) return false;
        Span<char> digits = stackalloc char[LongestRib + 4];
        Span<int> groups = stackalloc int[NumberRun.MostGroups * 2];
        var run = new NumberRun(text, first, ".-/_", digits, groups);
        for (var length = LongestRib; length >= ShortestRib; length--)
        {
            if (run.GroupsFor(length) is > 0 and var count && (count <= 8 || Words.StandsBefore(text, first)))
            {
                last = run.Token(count - 1);
                return true;
            }
        }
        return false;
    }
}
