using PhoneNumbers;

namespace Allo62.Model.Catalogue;

/// <summary>What makes a phone number credible: it can exist, and both ways of writing it are the same number.</summary>
internal static class PhoneRule
{
    private const int LongestShortNumber = 6;

    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();
    private static readonly ShortNumberInfo ShortNumbers = ShortNumberInfo.GetInstance();

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public static string? Fault(ContactPhone phone, string country)
    {
        if (phone.Number.Length == 0 || phone.Dialled.Length == 0) return null;
        var digits = phone.Number.StartsWith('+') ? phone.Number[1..] : phone.Number;
        if (!digits.All(char.IsAsciiDigit)) return "number: '+' and digits, or the digits of a short number, were expected.";
        return phone.Number.StartsWith('+') ? LongFault(phone, country) : ShortFault(phone, country);
    }

    private static string? LongFault(ContactPhone phone, string country)
    {
        if (Parse(phone.Number, country) is not { } number || !Numbers.IsValidNumber(number)) return $"number: '{phone.Number}' is not a phone number that can exist.";
        return Parse(phone.Dialled, country) is { } dialled && dialled.Equals(number) ? null : $"dialled: '{phone.Dialled}' is another number than '{phone.Number}'.";
    }

    private static string? ShortFault(ContactPhone phone, string country)
    {
        var isKnown = phone.Number.Length <= LongestShortNumber && Parse(phone.Number, country) is { } number
            && ShortNumbers.IsValidShortNumberForRegion(number, country);
        if (!isKnown) return $"number: '{phone.Number}' is not a short number that can exist; other numbers begin with '+'.";
        return phone.Dialled.Replace(" ", "", StringComparison.Ordinal) == phone.Number ? null : $"dialled: '{phone.Dialled}' is another number than '{phone.Number}'.";
    }

    private static PhoneNumber? Parse(string text, string country)
    {
        try
        {
            return Numbers.Parse(text, country);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
