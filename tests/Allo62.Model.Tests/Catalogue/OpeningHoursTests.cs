using System.Globalization;
using Allo62.Model.Catalogue;

namespace Allo62.Model.Tests.Catalogue;

public sealed class OpeningHoursTests
{
    /// <summary>Monday to Friday with a lunch break, Saturday morning; closed for a week in August, open late one Thursday, open on one Sunday.</summary>
    private static readonly OpeningHours Office = new()
    {
        Week = Enum.GetValues<DayOfWeek>().Where(day => day is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .ToDictionary(day => day, _ => Ranges("08:30-12:00", "13:30-17:15"))
            .Append(new(DayOfWeek.Saturday, Ranges("09:00-11:30"))).ToDictionary(),
        Exceptions =
        [
            new ExceptionalPeriod(new(2026, 8, 3), new(2026, 8, 9), [], "travaux"),
            new ExceptionalPeriod(new(2026, 11, 26), new(2026, 11, 26), Ranges("10:00-20:00"), "nocturne"),
            new ExceptionalPeriod(new(2027, 1, 1), new(2027, 1, 1), Ranges("10:00-11:00"), "vœux"),
        ],
    };

    /// <summary>Every day from eight in the morning to two at night.</summary>
    private static readonly OpeningHours NightLine = new()
    {
        Week = Enum.GetValues<DayOfWeek>().ToDictionary(day => day, _ => Ranges("00:00-02:00", "08:00-24:00")),
        OpenOnHolidays = true,
    };

    [TestCase("2026-11-24T09:00:00+01:00", true, null, "2026-11-24T12:00:00+01:00", TestName = "A Tuesday morning")]
    [TestCase("2026-11-24T08:30:00+01:00", true, null, "2026-11-24T12:00:00+01:00", TestName = "The minute it opens")]
    [TestCase("2026-11-24T12:00:00+01:00", false, "2026-11-24T13:30:00+01:00", null, TestName = "The minute it closes for lunch")]
    [TestCase("2026-11-24T12:30:00Z", true, null, "2026-11-24T17:15:00+01:00", TestName = "After lunch, asked in universal time")]
    [TestCase("2026-11-24T18:00:00+01:00", false, "2026-11-25T08:30:00+01:00", null, TestName = "The evening")]
    [TestCase("2026-11-24T23:30:00Z", false, "2026-11-25T08:30:00+01:00", null, TestName = "Past midnight in France, not yet in London")]
    [TestCase("2026-11-28T12:00:00+01:00", false, "2026-11-30T08:30:00+01:00", null, TestName = "Saturday noon")]
    [TestCase("2026-11-26T17:30:00+01:00", true, null, "2026-11-26T20:00:00+01:00", TestName = "The late Thursday")]
    [TestCase("2026-08-01T11:30:00+02:00", false, "2026-08-10T08:30:00+02:00", null, TestName = "Before the week of works")]
    [TestCase("2026-12-24T18:00:00+01:00", false, "2026-12-26T09:00:00+01:00", null, TestName = "Christmas Eve")]
    [TestCase("2026-12-31T20:00:00+01:00", false, "2027-01-01T10:00:00+01:00", null, TestName = "New Year's Eve, with hours on the holiday itself")]
    [TestCase("2027-12-31T18:00:00+01:00", false, "2028-01-03T08:30:00+01:00", null, TestName = "Year end before a Saturday holiday")]
    [TestCase("2026-04-06T10:00:00+02:00", false, "2026-04-07T08:30:00+02:00", null, TestName = "Easter Monday")]
    [TestCase("2026-05-14T10:00:00+02:00", false, "2026-05-15T08:30:00+02:00", null, TestName = "Ascension")]
    [TestCase("2026-05-25T10:00:00+02:00", false, "2026-05-26T08:30:00+02:00", null, TestName = "Whit Monday")]
    [TestCase("2026-03-28T12:00:00+01:00", false, "2026-03-30T08:30:00+02:00", null, TestName = "The weekend on which summer time begins")]
    [TestCase("2026-10-24T12:00:00+02:00", false, "2026-10-26T08:30:00+01:00", null, TestName = "The weekend on which it ends")]
    public void At_OfficeHours(string moment, bool open, string? opensAt, string? closesAt) => AssertState(Office, moment, open, opensAt, closesAt);

    [TestCase("2026-11-24T23:00:00+01:00", true, null, "2026-11-25T02:00:00+01:00", TestName = "Closes after midnight, not at midnight")]
    [TestCase("2026-11-25T01:00:00+01:00", true, null, "2026-11-25T02:00:00+01:00", TestName = "After midnight")]
    [TestCase("2026-11-25T02:00:00+01:00", false, "2026-11-25T08:00:00+01:00", null, TestName = "The night")]
    [TestCase("2026-12-25T03:00:00+01:00", false, "2026-12-25T08:00:00+01:00", null, TestName = "Open on Christmas Day")]
    [TestCase("2026-03-28T23:00:00+01:00", true, null, "2026-03-29T03:00:00+02:00", TestName = "Closes when the clock jumps from two to three")]
    [TestCase("2026-10-25T00:30:00Z", true, null, "2026-10-25T02:00:00+01:00", TestName = "Two o'clock comes twice: closes at the second")]
    [TestCase("2026-10-25T00:59:00Z", true, null, "2026-10-25T02:00:00+01:00", TestName = "The first half past two")]
    [TestCase("2026-10-25T01:00:00Z", false, "2026-10-25T08:00:00+01:00", null, TestName = "The second two o'clock")]
    public void At_HoursPastMidnight(string moment, bool open, string? opensAt, string? closesAt) => AssertState(NightLine, moment, open, opensAt, closesAt);

    [Test]
    public void At_DayAndNight_IsOpenAndNeverCloses() =>
        Assert.That(OpeningHours.DayAndNight.At(new DateTimeOffset(2026, 12, 25, 3, 0, 0, TimeSpan.Zero)), Is.EqualTo(new OpeningState(true, null, null)));

    [Test]
    public void At_OpenAllWeekInRanges_NeverClosesEither()
    {
        var hours = new OpeningHours { Week = Enum.GetValues<DayOfWeek>().ToDictionary(day => day, _ => Ranges("00:00-24:00")), OpenOnHolidays = true };
        Assert.That(hours.At(new DateTimeOffset(2026, 3, 29, 1, 0, 0, TimeSpan.Zero)), Is.EqualTo(new OpeningState(true, null, null)));
    }

    [Test]
    public void At_ClosedForGood_HasNoNextOpening()
    {
        var hours = Office with { Exceptions = [new ExceptionalPeriod(new(2026, 1, 1), new(2030, 1, 1), [], "fermeture")] };
        Assert.That(hours.At(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero)), Is.EqualTo(new OpeningState(false, null, null)));
    }

    [Test]
    public void At_ContactWithoutHours_IsUnknown()
    {
        var contact = new Contact { Id = "a", Name = "a" };
        Assert.That(contact.At(DateTimeOffset.UnixEpoch), Is.Null);
    }

    /// <summary>Walking through a year by half hours, the state never contradicts what it foretold.</summary>
    [Test]
    public void At_EveryHalfHourOfAYear_AgreesWithItsOwnForecast()
    {
        foreach (var hours in new[] { Office, NightLine })
        {
            var moment = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
            var before = hours.At(moment);
            for (moment = moment.AddMinutes(30); moment.Year == 2026; moment = moment.AddMinutes(30))
            {
                var now = hours.At(moment);
                var turn = before.OpenNow ? before.ClosesAt : before.OpensAt;
                Assert.That(now.OpenNow, Is.EqualTo(moment >= turn ? !before.OpenNow : before.OpenNow), moment.ToString("O", CultureInfo.InvariantCulture));
                before = now;
            }
        }
    }

    private static void AssertState(OpeningHours hours, string moment, bool open, string? opensAt, string? closesAt)
    {
        var state = hours.At(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(state.OpenNow, Is.EqualTo(open));
            Assert.That(Written(state.OpensAt), Is.EqualTo(opensAt));
            Assert.That(Written(state.ClosesAt), Is.EqualTo(closesAt));
        }
    }

    private static string? Written(DateTimeOffset? moment) => moment?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static IReadOnlyList<TimeRange> Ranges(params string[] texts) =>
        [.. texts.Select(text => TimeRange.TryParse(text, out var range) ? range : throw new ArgumentException(text))];
}
