namespace Allo62.Model.Catalogue;

/// <summary>When a contact is open, in the time of France.</summary>
public sealed record OpeningHours
{
    /// <summary>Day and night, all year.</summary>
    public bool Always { get; init; }

    /// <summary>Opening periods by day of the week; a day that is absent is closed.</summary>
    public IReadOnlyDictionary<DayOfWeek, IReadOnlyList<Period>> Weekly { get; init; } = new Dictionary<DayOfWeek, IReadOnlyList<Period>>();

    /// <summary>Whether it opens on public holidays too.</summary>
    public bool OpenOnHolidays { get; init; }

    /// <summary>Days on which it is closed although the week says otherwise.</summary>
    public IReadOnlyList<Closure> Closures { get; init; } = [];

    /// <summary>Part of a day.</summary>
    /// <param name="From">Opens.</param>
    /// <param name="To">Closes; 00:00 is the end of the day.</param>
    public sealed record Period(TimeOnly From, TimeOnly To)
    {
        internal TimeSpan End => To == TimeOnly.MinValue ? TimeSpan.FromDays(1) : To.ToTimeSpan();
    }

    /// <summary>An exceptional closing.</summary>
    /// <param name="From">First day.</param>
    /// <param name="To">Last day.</param>
    /// <param name="Reason">French, may be absent.</param>
    public sealed record Closure(DateOnly From, DateOnly To, string? Reason = null);

    /// <summary>Whether it is open at a moment, and when that changes.</summary>
    /// <param name="now">Any offset.</param>
    public OpeningState At(DateTimeOffset now) => Always ? new OpeningState(true, null, null) : OpeningCalendar.State(this, now);
}

/// <summary>Open or not, and when that changes.</summary>
/// <param name="IsOpen">Open now.</param>
/// <param name="OpensAt">Next opening when closed, with the offset of France at that moment; null when none within a year.</param>
/// <param name="ClosesAt">When it closes, when open; null when it never does.</param>
public sealed record OpeningState(bool IsOpen, DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt);
