namespace Allo62.Api.Statistics;

/// <summary>How long people who were handed to a human wait until the desk opens, by its hours in the catalogue.</summary>
/// <param name="Handoffs">Requests that were handed to a human.</param>
/// <param name="WhileClosed">Those of them that came while the desk was closed; null when its hours are not known.</param>
/// <param name="MedianMinutes">Half of them wait no longer; 0 while it is open; null when nobody was handed over or the hours are not known.</param>
/// <param name="LongestMinutes">Nobody waits longer; null as above.</param>
public sealed record HumanWait(int Handoffs, int? WhileClosed, double? MedianMinutes, double? LongestMinutes)
{
    internal static HumanWait Of(IReadOnlyList<RequestRow> handoffs, Dictionary<long, DeskMoment> moments, bool isDeskKnown)
    {
        var total = handoffs.Sum(row => row.Count);
        if (!isDeskKnown) return new HumanWait(total, null, null, null);
        var closed = handoffs.Where(row => !moments[row.Minute].IsOpen).Sum(row => row.Count);
        double[] waits = [.. handoffs.SelectMany(row => moments[row.Minute].Wait is { } wait ? Enumerable.Repeat(wait.TotalMinutes, row.Count) : []).Order()];
        return waits.Length == 0 ? new HumanWait(total, closed, null, null) : new HumanWait(total, closed, waits[(waits.Length - 1) / 2], waits[^1]);
    }
}
