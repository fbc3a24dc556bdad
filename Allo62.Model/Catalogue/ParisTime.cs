namespace Allo62.Model.Catalogue;

/// <summary>Legal time in metropolitan France, in which all hours of the catalogue are written.</summary>
public static class ParisTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>Today's date.</summary>
    /// <param name="time">The clock.</param>
    public static DateOnly Today(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return Day(time.GetUtcNow());
    }

    /// <summary>The date of a moment.</summary>
    /// <param name="moment">Any moment.</param>
    public static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(At(moment).DateTime);

    /// <summary>The moment at which a day begins.</summary>
    /// <param name="day">Any day.</param>
    public static DateTimeOffset StartOf(DateOnly day) => Moment(day, TimeSpan.Zero, closing: false);

    /// <summary>The same moment with the offset that clocks show.</summary>
    /// <param name="moment">Any moment.</param>
    public static DateTimeOffset At(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>
    /// The moment at which a clock shows a time. In the hour that comes twice, opening counts from the first and closing to
    /// the second; in the hour that is left out, the clock goes on from before.
    /// </summary>
    internal static DateTimeOffset Moment(DateOnly day, TimeSpan time, bool closing)
    {
        var local = day.ToDateTime(TimeOnly.MinValue) + time;
        if (Zone.IsInvalidTime(local)) return At(new DateTimeOffset(local, Zone.BaseUtcOffset));
        if (!Zone.IsAmbiguousTime(local)) return new DateTimeOffset(local, Zone.GetUtcOffset(local));
        var offsets = Zone.GetAmbiguousTimeOffsets(local);
        return new DateTimeOffset(local, closing ? offsets.Min() : offsets.Max());
    }
}
