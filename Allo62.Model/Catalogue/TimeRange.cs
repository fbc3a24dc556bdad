using System.Globalization;

namespace Allo62.Model.Catalogue;

/// <summary>Part of a day, on the clock.</summary>
/// <param name="Start">Time since midnight.</param>
/// <param name="End">Time since midnight, 24 hours at most.</param>
public readonly record struct TimeRange(TimeSpan Start, TimeSpan End)
{
    /// <summary>Reads <c>08:30-12:00</c>; <c>24:00</c> is the end of the day.</summary>
    /// <param name="text">Text of the catalogue.</param>
    /// <param name="range">What it says, even if it ends before it starts.</param>
    public static bool TryParse(string text, out TimeRange range)
    {
        ArgumentNullException.ThrowIfNull(text);
        range = default;
        var parts = text.Split('-');
        if (parts.Length != 2 || !TryParseTime(parts[0], out var start) || !TryParseTime(parts[1], out var end)) return false;
        range = new TimeRange(start, end);
        return true;
    }

    /// <summary>As the catalogue writes it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{(int)Start.TotalHours:00}:{Start.Minutes:00}-{(int)End.TotalHours:00}:{End.Minutes:00}");

    private static bool TryParseTime(string text, out TimeSpan time)
    {
        time = TimeSpan.FromDays(1);
        return text == "24:00" || TimeSpan.TryParseExact(text, "hh\\:mm", CultureInfo.InvariantCulture, out time);
    }
}
