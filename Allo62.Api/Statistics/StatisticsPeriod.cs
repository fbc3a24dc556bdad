using System.Globalization;
using Allo62.Model.Catalogue;

namespace Allo62.Api.Statistics;

/// <summary>Which days are asked for.</summary>
/// <param name="From">First day in France, such as 2026-11-01; today when absent.</param>
/// <param name="To">Last day; today when absent.</param>
internal sealed record StatisticsParameters(string? From = null, string? To = null);

/// <summary><see cref="StatisticsParameters"/>, checked.</summary>
internal sealed record StatisticsPeriod(DateOnly From, DateOnly To)
{
    public const int MostDays = 366;

    /// <summary>The moment at which the first day begins.</summary>
    public DateTimeOffset Start => ParisTime.StartOf(From);

    /// <summary>The moment at which the last day has ended.</summary>
    public DateTimeOffset End => ParisTime.StartOf(To.AddDays(1));

    public static (StatisticsPeriod? Period, Dictionary<string, string[]> Errors) Check(StatisticsParameters given, DateOnly today)
    {
        var errors = new Dictionary<string, string[]>();
        var period = new StatisticsPeriod(Day("from", given.From), Day("to", given.To));
        if (errors.Count == 0 && period.From > period.To) errors["from"] = ["Expected a day that is not after to."];
        else if (errors.Count == 0 && period.To.DayNumber - period.From.DayNumber >= MostDays) errors["from"] = [$"Expected at most {MostDays} days up to to."];
        return errors.Count > 0 ? (null, errors) : (period, errors);

        DateOnly Day(string name, string? text)
        {
            if (text is null) return today;
            // The last day that there is has no day after it.
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1 and < 9999) return day;
            errors[name] = ["Expected a day such as 2026-11-01."];
            return today;
        }
    }
}
