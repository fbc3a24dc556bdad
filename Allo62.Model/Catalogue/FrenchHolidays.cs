namespace Allo62.Model.Catalogue;

/// <summary>The eleven public holidays of metropolitan France (Labour code, article L3133-1).</summary>
public static class FrenchHolidays
{
    private const int EasterMonday = 1;
    private const int Ascension = 39;
    private const int WhitMonday = 50;

    /// <summary>The holidays of a year, in order.</summary>
    /// <param name="year">Gregorian year.</param>
    /// <returns>Day and French name.</returns>
    public static IReadOnlyList<(DateOnly Day, string Name)> In(int year)
    {
        var holidays = new List<(DateOnly, string)>();
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1)) if (NameOf(day) is { } name) holidays.Add((day, name));
        return holidays;
    }

    /// <summary>The French name of the holiday on a day; null on other days.</summary>
    /// <param name="day">Any day.</param>
    public static string? NameOf(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) => "1er janvier",
        (5, 1) => "1er mai",
        (5, 8) => "8 mai",
        (7, 14) => "14 juillet",
        (8, 15) => "15 août",
        (11, 1) => "1er novembre",
        (11, 11) => "11 novembre",
        (12, 25) => "25 décembre",
        ( >= 3 and <= 6, _) => (day.DayNumber - EasterSunday(day.Year).DayNumber) switch
        {
            EasterMonday => "lundi de Pâques",
            Ascension => "Ascension",
            WhitMonday => "lundi de Pentecôte",
            _ => null,
        },
        _ => null,
    };

    /// <summary>Easter Sunday of the Gregorian calendar, by Gauss's method.</summary>
    /// <param name="year">Gregorian year.</param>
    public static DateOnly EasterSunday(int year)
    {
        var century = year / 100;
        // Corrections of the solar and lunar calendars for the century.
        var moon = (15 + century - century / 4 - (13 + 8 * century) / 25) % 30;
        var sun = (4 + century - century / 4) % 7;
        var fullMoon = (19 * (year % 19) + moon) % 30;
        var weekday = (2 * (year % 4) + 4 * (year % 7) + 6 * fullMoon + sun) % 7;
        var daysAfter22March = fullMoon + weekday;
        if (weekday == 6 && (fullMoon == 29 || (fullMoon == 28 && (11 * moon + 11) % 30 < 19))) daysAfter22March -= 7;
        return new DateOnly(year, 3, 22).AddDays(daysAfter22March);
    }
}
