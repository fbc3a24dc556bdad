namespace Allo62.Model.Anonymisation;

/// <summary>Bank card numbers: checked by Luhn's sum, or grouped as on the card, or named by a word before.</summary>
internal sealed class BankCardRecogniser : IRecogniser
{
    private const int UsualLength = 16;

    private static readonly int[] Lengths = [UsualLength, 19, 15, 14];

    private static readonly Cue Words = new(6, "carte", "cb", "bancaire", "bleue", "visa", "mastercard", "maestro", "amex", "cartebleue");

    private static readonly Cue EndsWith = new(3, "finissant", "finit", "terminant", "termine", "derniers");
    private static readonly Cue Cards = new(12, "carte", "cb", "visa", "mastercard");

    public void Find(ScannedText text, FindingSet findings)
    {
        if (!text.HasNumber) return;
        Span<char> digits = stackalloc char[24];
        Span<int> groups = stackalloc int[NumberRun.MostGroups * 2];
        for (var i = 0; i < text.Count; i++)
        {
            if (!text.IsNumber(i)) continue;
            // « la carte finissant par 8574 ».
            if (text[i].FoldedLength == 4 && EndsWith.StandsBefore(text, i) && Cards.StandsBefore(text, i))
            {
                findings.Add(i, i, "CARTE_BANCAIRE", "card-ending");
                continue;
            }
            var run = new NumberRun(text, i, ".-/_", digits, groups);
            if (TryRead(text, i, run, out var count, out var rule))
            {
                findings.Add(i, run.Token(count - 1), "CARTE_BANCAIRE", rule);
                i = run.Token(count - 1);
            }
        }
    }

    private static bool TryRead(ScannedText text, int first, NumberRun run, out int count, out string rule)
    {
        (count, rule) = (0, "");
        if (run.Length < 14) return false;
        foreach (var length in Lengths)
        {
            count = run.GroupsFor(length);
            if (count == 0) continue;
            var number = run.Digits(count);
            if (number[0] is '0' or '1' or '7' or '8' or '9') return false;
            // 14 digits are more often a SIRET, which has the same sum; 15 may be a NIR.
            if (IsLuhn(number) && (length is UsualLength or 19 || (length == 15 && number[0] == '3'))) rule = "card-checked";
            else if (length == UsualLength && IsGroupedByFour(run, count)) rule = "card-shape";
            else if (Words.StandsBefore(text, first)) rule = "card-cue";
            if (rule.Length > 0) return true;
        }
        return false;
    }

    private static bool IsGroupedByFour(NumberRun run, int count)
    {
        for (var g = 0; g < count; g++)
        {
            if (run.GroupLength(g) != 4) return false;
        }
        return count == 4;
    }

    internal static bool IsLuhn(ReadOnlySpan<char> number)
    {
        var sum = 0;
        for (var i = 0; i < number.Length; i++)
        {
            var digit = number[number.Length - 1 - i] - '0';
            if (i % 2 == 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
            sum += digit;
        }
        return sum % 10 == 0;
    }
}
