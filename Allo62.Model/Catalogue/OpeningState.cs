namespace Allo62.Model.Catalogue;

/// <summary>Whether a contact answers at a moment, and what comes next. Moments carry the offset that clocks in France show.</summary>
/// <param name="OpenNow">Whether it answers.</param>
/// <param name="OpensAt">When it opens, if it is closed; null if it is open or no opening is in sight.</param>
/// <param name="ClosesAt">When it closes, if it is open; null if it is closed or stays open for more than a week.</param>
public sealed record OpeningState(bool OpenNow, DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt);
