namespace Allo62.Model.Catalogue;

/// <summary>Days on which other hours hold than those of the week.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Open">Hours on each of these days; empty when it is closed.</param>
/// <param name="Reason">French words for it; may be null.</param>
public sealed record ExceptionalPeriod(DateOnly From, DateOnly To, IReadOnlyList<TimeRange> Open, string? Reason);
