using System.Globalization;

namespace Allo62.Model.Catalogue;

/// <summary>Reads the hours of a contact.</summary>
internal static class HoursSection
{
    private static readonly (string Name, DayOfWeek Day)[] Days =
    [
        ("monday", DayOfWeek.Monday), ("tuesday", DayOfWeek.Tuesday), ("wednesday", DayOfWeek.Wednesday), ("thursday", DayOfWeek.Thursday),
        ("friday", DayOfWeek.Friday), ("saturday", DayOfWeek.Saturday), ("sunday", DayOfWeek.Sunday),
    ];

    public static OpeningHours Read(JsonObjectReader part, FaultList faults)
    {
        var always = part.Flag("always");
        var week = part.Object("week") is { } days ? ReadWeek(days, faults) : null;
        var hours = new OpeningHours
        {
            Always = always,
            Week = week ?? new Dictionary<DayOfWeek, IReadOnlyList<TimeRange>>(),
            OpenOnHolidays = part.Flag("openOnHolidays"),
            Exceptions = ReadExceptions(part, faults),
        };
        if (always && (week is not null || hours.Exceptions.Count > 0)) part.Fault("always", "day and night leaves no place for other hours.");
        if (!always && week is not null && week.Count == 0) part.Fault("week", "at least one day was expected.");
        if (!always && week is null) part.Fault("week", "is missing: without known hours leave out 'hours' altogether.");
        part.End();
        return hours;
    }

    private static Dictionary<DayOfWeek, IReadOnlyList<TimeRange>> ReadWeek(JsonObjectReader part, FaultList faults)
    {
        var week = new Dictionary<DayOfWeek, IReadOnlyList<TimeRange>>();
        foreach (var (name, day) in Days) if (part.Has(name)) week[day] = ReadRanges(part, name, faults);
        part.End();
        return week;
    }

    private static List<TimeRange> ReadRanges(JsonObjectReader part, string name, FaultList faults)
    {
        var ranges = new List<TimeRange>();
        foreach (var (text, place) in part.Texts(name))
        {
            if (!TimeRange.TryParse(text, out var range)) faults.Add(place, $"'{text}' is not like 08:30-12:00.");
            else if (range.End <= range.Start) faults.Add(place, $"'{text}' ends before it starts; write hours past midnight on the next day.");
            else if (ranges.Count > 0 && range.Start < ranges[^1].End) faults.Add(place, $"'{text}' overlaps '{ranges[^1]}', or comes before it.");
            else ranges.Add(range);
        }
        return ranges;
    }

    private static List<ExceptionalPeriod> ReadExceptions(JsonObjectReader hours, FaultList faults)
    {
        var periods = new List<ExceptionalPeriod>();
        foreach (var part in hours.Objects("exceptions"))
        {
            var from = ReadDay(part, part.RequiredText("from"), "from");
            var to = part.Text("to") is { } text ? ReadDay(part, text, "to") : from;
            var period = new ExceptionalPeriod(from ?? default, to ?? default, ReadRanges(part, "open", faults), part.Text("reason"));
            part.End();
            if (from is null || to is null) continue;
            if (period.To < period.From) part.Fault("to", "is before 'from'.");
            else if (periods.Any(other => other.From <= period.To && period.From <= other.To)) faults.Add(part.Place, "overlaps another exception.");
            else periods.Add(period);
        }
        return periods;
    }

    private static DateOnly? ReadDay(JsonObjectReader part, string text, string name)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (text.Length > 0) part.Fault(name, $"'{text}' is not a day like 2026-12-24.");
        return null;
    }
}
