namespace Allo62.Model.Catalogue;

/// <summary>Weekly hours, public holidays and exceptional closings laid over the clock of France, both changes of the clock included.</summary>
internal static class OpeningCalendar
{
    private const int LookAheadDays = 366;

    private static TimeZoneInfo France => FrenchClock.Zone;

    public static OpeningState State(OpeningHours hours, DateTimeOffset now)
    {
        var today = FrenchClock.Today(now);
        for (var day = today; day <= today.AddDays(LookAheadDays); day = day.AddDays(1))
        {
            foreach (var (opens, closes) in Openings(hours, day))
            {
                if (now < opens) return new OpeningState(false, opens, null);
                if (now < closes) return new OpeningState(true, null, Continued(hours, day, closes));
            }
        }
        return new OpeningState(false, null, null);
    }

    /// <summary>A period until midnight goes on when the next day begins at midnight.</summary>
    private static DateTimeOffset Continued(OpeningHours hours, DateOnly day, DateTimeOffset closes)
    {
        for (var next = day.AddDays(1); next <= day.AddDays(LookAheadDays); next = next.AddDays(1))
        {
            var first = Openings(hours, next).FirstOrDefault();
            if (first.Closes == default || first.Opens != closes) break;
            closes = first.Closes;
        }
        return closes;
    }

    private static IEnumerable<(DateTimeOffset Opens, DateTimeOffset Closes)> Openings(OpeningHours hours, DateOnly day)
    {
        if (!hours.OpenOnHolidays && FrenchHolidays.IsHoliday(day)) return [];
        if (hours.Closures.Any(closure => closure.From <= day && day <= closure.To)) return [];
        if (!hours.Weekly.TryGetValue(day.DayOfWeek, out var periods)) return [];
        return periods.OrderBy(period => period.From).Select(period => (Moment(day, period.From.ToTimeSpan()), Moment(day, period.End)));
    }

    /// <summary>The moment at which a clock in France shows a time: an hour that spring skips becomes the next one, autumn's double hour its first.</summary>
    private static DateTimeOffset Moment(DateOnly day, TimeSpan time)
    {
        var local = day.ToDateTime(TimeOnly.MinValue) + time;
        if (France.IsInvalidTime(local)) local = local.AddHours(1);
        var offset = France.IsAmbiguousTime(local) ? France.GetAmbiguousTimeOffsets(local).Max() : France.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }
}
