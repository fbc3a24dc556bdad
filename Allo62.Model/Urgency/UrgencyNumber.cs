namespace Allo62.Model.Urgency;

/// <summary>A number to call at once.</summary>
/// <param name="Number">As one dials it.</param>
/// <param name="Label">French: who answers, and how (call or SMS).</param>
/// <param name="BySms">Whether it is written to instead of called.</param>
public sealed record UrgencyNumber(string Number, string Label, bool BySms = false);
