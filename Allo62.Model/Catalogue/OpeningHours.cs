namespace Allo62.Model.Catalogue;

/// <summary>When a contact answers, in legal French time.</summary>
public sealed record OpeningHours
{
    private const int DaysLookedAhead = 400;

    // A line that is open all week without « always » never closes: nobody asks for more.
    private static readonly TimeSpan LongestRun = TimeSpan.FromDays(7);

    /// <summary>Day and night, every day of the year.</summary>
    public static OpeningHours DayAndNight { get; } = new() { Always = true };

    /// <summary>Whether it answers day and night; the rest is then of no account.</summary>
    public bool Always { get; init; }

    /// <summary>Hours of each day of the week, in order, not overlapping; a day that is not there is closed.</summary>
    public IReadOnlyDictionary<DayOfWeek, IReadOnlyList<TimeRange>> Week { get; init; } = new Dictionary<DayOfWeek, IReadOnlyList<TimeRange>>();

    /// <summary>Whether the hours of the week hold on public holidays too.</summary>
    public bool OpenOnHolidays { get; init; }

    /// <summary>Days with other hours; they win over the week and over holidays.</summary>
    public IReadOnlyList<ExceptionalPeriod> Exceptions { get; init; } = [];

    /// <summary>Hours of one day.</summary>
    /// <param name="day">Any day.</param>
    /// <returns>Empty when closed; one range of 24 hours when open day and night.</returns>
    public IReadOnlyList<TimeRange> On(DateOnly day)
    {
        if (Always) return [new TimeRange(TimeSpan.Zero, TimeSpan.FromDays(1))];
        foreach (var period in Exceptions) if (period.From <= day && day <= period.To) return period.Open;
        if (!Week.TryGetValue(day.DayOfWeek, out var ranges)) return [];
        return OpenOnHolidays || FrenchHolidays.NameOf(day) is null ? ranges : [];
    }

    /// <summary>Whether it answers at a moment, and what comes next.</summary>
    /// <param name="moment">Any moment.</param>
    public OpeningState At(DateTimeOffset moment)
    {
        if (Always) return new OpeningState(true, null, null);
        foreach (var (start, end) in Runs(ParisTime.Day(moment)))
        {
            if (end <= moment) continue;
            if (start > moment) return new OpeningState(false, start, null);
            return new OpeningState(true, null, end - moment > LongestRun ? null : end);
        }
        return new OpeningState(false, null, null);
    }

    /// <summary>Uninterrupted times of opening: a line open until midnight and from midnight on does not close in between.</summary>
    private IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> Runs(DateOnly firstDay)
    {
        (DateTimeOffset Start, DateTimeOffset End)? run = null;
        for (var day = firstDay; day < firstDay.AddDays(DaysLookedAhead); day = day.AddDays(1))
        {
            foreach (var range in On(day))
            {
                var start = ParisTime.Moment(day, range.Start, closing: false);
                var end = ParisTime.Moment(day, range.End, closing: true);
                if (end <= start) continue;
                if (run is { } current && start <= current.End)
                {
                    run = (current.Start, end);
                    continue;
                }
                if (run is { } finished) yield return finished;
                run = (start, end);
            }
            if (run is { } soFar && (soFar.End - soFar.Start > LongestRun + TimeSpan.FromDays(2) || soFar.End < ParisTime.Moment(day, TimeSpan.FromDays(1), closing: false)))
            {
                yield return soFar;
                run = null;
            }
        }
        if (run is { } last) yield return last;
    }
}
