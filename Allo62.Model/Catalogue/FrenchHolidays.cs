namespace Allo62.Model.Catalogue;

/// <summary>Public holidays of France (Labour code, article L3133-1), Alsace and Moselle aside.</summary>
public static class FrenchHolidays
{
    private static readonly HashSet<(int Month, int Day)> Fixed = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)];

    /// <summary>Whether a day is a public holiday.</summary>
    /// <param name="day">Any day from 1583.</param>
    public static bool IsHoliday(DateOnly day)
    {
        if (Fixed.Contains((day.Month, day.Day))) return true;
        var easter = Easter(day.Year);
        // Easter Monday, Ascension, Whit Monday.
        return day == easter.AddDays(1) || day == easter.AddDays(39) || day == easter.AddDays(50);
    }

    /// <summary>Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's method).</summary>
    /// <param name="year">From 1583.</param>
    public static DateOnly Easter(int year)
    {
        int golden = year % 19, century = year / 100, ofCentury = year % 100;
        var epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        var correction = (golden + 11 * epact + 22 * weekday) / 451;
        var sum = epact + weekday - 7 * correction + 114;
        return new DateOnly(year, sum / 31, sum % 31 + 1);
    }
}
