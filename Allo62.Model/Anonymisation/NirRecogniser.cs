using System.Globalization;

namespace Allo62.Model.Anonymisation;

/// <summary>
/// Social security numbers: sex, year, month, département (2A, 2B, overseas, 99 for abroad), commune, order, key; with or
/// without key, however grouped. With a typing error it is still known by its shape or by a word before it.
/// </summary>
internal sealed class NirRecogniser : IRecogniser
{
    private const int WithoutKey = 13;
    private const int WithKey = 15;
    private const int LongestWithError = 17;

    private static readonly Cue Words = new(7, "nir", "secu", "securite", "ss", "nss", "insee", "vitale", "numss", "immatriculation",
        "secusociale", "sécu");

    public void Find(ScannedText text, FindingSet findings)
    {
        if (!text.HasNumber) return;
        for (var i = 0; i < text.Count; i++)
        {
            if (text.IsNumber(i) && findings.TypeAt(i) is null && TryRead(text, i, out var last, out var rule))
            {
                findings.Add(i, last, "NIR", rule);
                i = last;
            }
        }
    }

    private static bool TryRead(ScannedText text, int first, out int last, out string rule)
    {
        Span<char> characters = stackalloc char[LongestWithError];
        Span<int> ends = stackalloc int[LongestWithError + 1];
        ends.Fill(-1);
        var groupLengths = 0;
        var groups = 0;
        var length = 0;
        var furthest = -1;
        for (var i = first; i < text.Count && length < LongestWithError; i++)
        {
            if (i > first && text[i].LineBefore) break;
            if (text.IsNumber(i))
            {
                var group = text.Folded(i);
                if (length + group.Length > LongestWithError) break;
                group.CopyTo(characters[length..]);
                length += group.Length;
                if (groups++ < 4) groupLengths = groupLengths * 10 + Math.Min(group.Length, 9);
                ends[length] = furthest = i;
            }
            else if (length > 0 && text.Is(i, "o") && (text.IsGlued(i) || text.IsGlued(i + 1)))
            {
                // The letter for the zero.
                characters[length++] = '0';
                ends[length] = furthest = i;
            }
            else if (IsCorsica(text, i, length))
            {
                characters[length++] = text.Folded(i)[0];
                ends[length] = furthest = i;
            }
            else if (!IsBetween(text, i) || text.IsSign(i, ':') && length < WithoutKey || text.IsSign(i, '(') && !IsKeyInBrackets(text, i)) break;
        }
        return Judge(text, first, new Reading(characters[..length], ends, furthest, groupLengths), out last, out rule);
    }

    private readonly ref struct Reading(ReadOnlySpan<char> characters, ReadOnlySpan<int> ends, int furthest, int groupLengths)
    {
        public readonly ReadOnlySpan<char> Characters = characters;
        public readonly ReadOnlySpan<int> Ends = ends;
        public readonly int Furthest = furthest;

        public int Length => Characters.Length;

        /// <summary>Written as on the card: 1 85 05 62 …</summary>
        public bool IsGroupedAsOnCard => groupLengths is 1222 or 1223 or 1224;

        public bool EndsAt(int length) => length <= Length && Ends[length] >= 0;
    }

    private static bool Judge(ScannedText text, int first, Reading reading, out int last, out string rule)
    {
        (last, rule) = (-1, "");
        if (reading.Length < 7 || reading.Characters[0] is '0' or '5' or '6' or '9') return false;
        if (reading.EndsAt(WithKey) && KeyMatches(reading.Characters[..WithKey])) (last, rule) = (reading.Ends[WithKey], "nir-key");
        else if (reading.Characters[0] is '1' or '2' || IsProvisional(text, first, reading)) JudgeByShape(text, first, reading, out last, out rule);
        return last >= 0;
    }

    /// <summary>Numbers given for a time begin with 3, 4, 7 or 8: as on the card, or after a word that names them.</summary>
    private static bool IsProvisional(ScannedText text, int first, Reading reading) =>
        reading.Characters[0] is '3' or '4' or '7' or '8' && (reading.IsGroupedAsOnCard || Words.StandsBefore(text, first));

    private static void JudgeByShape(ScannedText text, int first, Reading reading, out int last, out string rule)
    {
        (last, rule) = (-1, "");
        var hasCue = Words.StandsBefore(text, first);
        var likely = HasStructure(reading.Characters) || reading.IsGroupedAsOnCard || hasCue;
        if (likely && reading.EndsAt(WithKey)) (last, rule) = (reading.Ends[WithKey], "nir-wrong-key");
        else if (likely && reading.EndsAt(WithoutKey)) (last, rule) = (reading.Ends[WithoutKey], "nir-without-key");
        else if (hasCue || reading.IsGroupedAsOnCard && reading.Length >= 10) (last, rule) = (reading.Furthest, "nir-wrong-length");
    }

    private static bool IsCorsica(ScannedText text, int token, int length) =>
        length is 6 && text.IsWord(token) && text.Folded(token) is "a" or "b" && text.IsNumber(token - 1)
            && text.Folded(token - 1)[^1] == '2'
        && text.IsNumber(text.IsSign(token + 1, ".-/_") ? token + 2 : token + 1);

    private static bool IsBetween(ScannedText text, int token) =>
        (text.IsSign(token, ".-/_,()|:") && !text.IsSign(token - 1, ".-/_,|:")) || text.Is(token, "cle") || text.Is(token, "clef") || text.Is(token, "key");

    /// <summary>« 1 91 11 69 123 402 (13) » closes after the key; « (13 chiffres) » speaks about the number.</summary>
    private static bool IsKeyInBrackets(ScannedText text, int bracket) =>
        text.IsSign(bracket + 2, ')') || text.Is(bracket + 1, "cle") || text.Is(bracket + 1, "clef") || !text.IsWord(bracket + 2);

    private static bool HasStructure(ReadOnlySpan<char> characters)
    {
        if (characters.Length < WithoutKey) return false;
        var month = (characters[3] - '0') * 10 + characters[4] - '0';
        return month is (>= 1 and <= 12) or (>= 20 and <= 42) or (>= 50 and <= 99) && !characters[5..7].SequenceEqual("00");
    }

    private static bool KeyMatches(ReadOnlySpan<char> characters)
    {
        Span<char> number = stackalloc char[WithoutKey];
        characters[..WithoutKey].CopyTo(number);
        if (number[6] is 'a' or 'b')
        {
            number[5] = '1';
            number[6] = number[6] == 'a' ? '9' : '8';
        }
        return long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && int.TryParse(characters[WithoutKey..], NumberStyles.None, CultureInfo.InvariantCulture, out var key)
            && key == 97 - (int)(value % 97);
    }
}
