namespace Allo62.Model.Catalogue;

/// <summary>The clock of France.</summary>
public static class FrenchClock
{
    internal static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>The day that it is in France.</summary>
    /// <param name="now">Any offset.</param>
    public static DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Zone).DateTime);
}
