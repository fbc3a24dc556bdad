using System.Globalization;

namespace Allo62.Model.Catalogue;

/// <summary>Opening hours in French words.</summary>
public static class FrenchOpening
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private static readonly DayOfWeek[] Days =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    /// <summary>The hours of the week: « du lundi au vendredi de 8 h 30 à 12 h et de 13 h 30 à 17 h ; fermé les jours fériés ».</summary>
    /// <param name="hours">Hours of a contact.</param>
    public static string OfWeek(OpeningHours hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        if (hours.Always) return "jour et nuit, tous les jours";
        var parts = new List<string>();
        for (var first = 0; first < Days.Length;)
        {
            var ranges = RangesOf(hours, first);
            var last = first;
            while (last + 1 < Days.Length && RangesOf(hours, last + 1).SequenceEqual(ranges)) last++;
            if (ranges.Count > 0) parts.Add($"{DaysFrom(first, last)} {string.Join(" et ", ranges.Select(range => $"de {Time(range.Start)} à {Time(range.End)}"))}");
            first = last + 1;
        }
        parts.Add(hours.OpenOnHolidays ? "jours fériés compris" : "fermé les jours fériés");
        return string.Join(" ; ", parts);
    }

    /// <summary>Days with other hours: « du 3 août 2026 au 9 août 2026 : fermé (travaux) ».</summary>
    /// <param name="period">An exception of the hours.</param>
    public static string Of(ExceptionalPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var days = period.From == period.To ? $"le {Day(period.From)}" : $"du {Day(period.From)} au {Day(period.To)}";
        var open = period.Open.Count == 0 ? "fermé" : string.Join(" et ", period.Open.Select(range => $"de {Time(range.Start)} à {Time(range.End)}"));
        return $"{days} : {open}{(period.Reason is null ? "" : $" ({period.Reason})")}";
    }

    /// <summary>The state at a moment: « ouvert jusqu'à 12 h », « fermé, ouvre demain à 8 h 30 ».</summary>
    /// <param name="state">State at that moment.</param>
    /// <param name="moment">The moment.</param>
    public static string Now(OpeningState state, DateTimeOffset moment)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.OpenNow) return state.ClosesAt is { } closes ? $"ouvert jusqu'à {Time(ParisTime.At(closes).TimeOfDay)}" : "ouvert jour et nuit";
        if (state.OpensAt is not { } opens) return "fermé";
        var day = ParisTime.Day(opens);
        var days = day.DayNumber - ParisTime.Day(moment).DayNumber;
        var when = days switch
        {
            0 => "",
            1 => "demain ",
            < 7 => day.ToString("dddd ", French),
            _ => $"le {Day(day)} ",
        };
        return $"fermé, ouvre {when}à {Time(ParisTime.At(opens).TimeOfDay)}";
    }

    private static IReadOnlyList<TimeRange> RangesOf(OpeningHours hours, int day) => hours.Week.GetValueOrDefault(Days[day]) ?? [];

    private static string DaysFrom(int first, int last) => (last - first) switch
    {
        0 => $"le {Name(first)}",
        6 => "tous les jours",
        _ => $"du {Name(first)} au {Name(last)}",
    };

    private static string Name(int day) => French.DateTimeFormat.GetDayName(Days[day]);

    private static string Day(DateOnly day) => day.Day == 1 ? day.ToString("'1er' MMMM yyyy", French) : day.ToString("d MMMM yyyy", French);

    private static string Time(TimeSpan time) => time.Minutes == 0
        ? string.Create(French, $"{(int)time.TotalHours} h")
        : string.Create(French, $"{(int)time.TotalHours} h {time.Minutes:00}");
}
