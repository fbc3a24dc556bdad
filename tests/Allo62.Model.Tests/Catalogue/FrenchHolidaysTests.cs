using Allo62.Model.Catalogue;

namespace Allo62.Model.Tests.Catalogue;

public sealed class FrenchHolidaysTests
{
    [TestCase(1954, 4, 18)]
    [TestCase(1981, 4, 19)]
    [TestCase(2000, 4, 23)]
    [TestCase(2008, 3, 23)]
    [TestCase(2011, 4, 24)]
    [TestCase(2024, 3, 31)]
    [TestCase(2025, 4, 20)]
    [TestCase(2026, 4, 5)]
    [TestCase(2027, 3, 28)]
    [TestCase(2028, 4, 16)]
    [TestCase(2038, 4, 25)]
    [TestCase(2285, 3, 22)]
    public void EasterSunday_KnownYears(int year, int month, int day) =>
        Assert.That(FrenchHolidays.EasterSunday(year), Is.EqualTo(new DateOnly(year, month, day)));

    [Test]
    public void EasterSunday_OfFourCenturies_IsTheSameByAnotherMethod() =>
        Assert.That(Enumerable.Range(1900, 400).Select(FrenchHolidays.EasterSunday), Is.EqualTo(Enumerable.Range(1900, 400).Select(ByTheMoon)));

    [Test]
    public void In_2026_AreTheElevenOfTheLabourCode() =>
        Assert.That(FrenchHolidays.In(2026).Select(holiday => holiday.Day.ToString("MM-dd", null)), Is.EqualTo(new[]
        {
            "01-01", "04-06", "05-01", "05-08", "05-14", "05-25", "07-14", "08-15", "11-01", "11-11", "12-25",
        }));

    [TestCase(2026, 11, 11, "11 novembre")]
    [TestCase(2026, 5, 14, "Ascension")]
    [TestCase(2026, 4, 5, null)]
    [TestCase(2026, 12, 26, null)]
    public void NameOf_Day(int year, int month, int day, string? name) => Assert.That(FrenchHolidays.NameOf(new DateOnly(year, month, day)), Is.EqualTo(name));

    /// <summary>The first Sunday after the full moon of the church's tables on or after 21 March, moon ages counted from the epact.</summary>
    private static DateOnly ByTheMoon(int year)
    {
        var century = year / 100 + 1;
        var epact = (14 + 11 * (year % 19) - 3 * century / 4 + (5 + 8 * century) / 25 + 300) % 30;
        if (epact == 0 || (epact == 1 && year % 19 > 10)) epact++;
        var fullMoon = new DateOnly(year, 4, 19).AddDays(-epact);
        return fullMoon.AddDays(7 - (int)fullMoon.DayOfWeek);
    }
}
