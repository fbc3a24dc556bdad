using Allo62.Api.Observability;

namespace Allo62.Api.Tests.Observability;

public sealed class DriftMeterTests
{
    [Test]
    public void Drift_SameRequests_IsNoneAndOtherOnesAreSeen()
    {
        var meter = new DriftMeter();
        Feed(meter, 2 * DriftMeter.Window, i => i % 4 == 0 ? "rsa" : "routes", 0.1);
        Assert.That(meter.Categories, Is.LessThan(0.01));
        Assert.That(meter.UnknownShare, Is.LessThan(0.01));
        Feed(meter, DriftMeter.Window, i => i % 4 == 0 ? "routes" : "rsa", 0.55);
        // (0.75 − 0.25) · ln 3, twice.
        Assert.That(meter.Categories, Is.EqualTo(2 * 0.5 * Math.Log(3)).Within(0.01));
        Assert.That(meter.UnknownShare, Is.GreaterThan(1));
    }

    [Test]
    public void Drift_TooFewRequestsOrAnotherModel_SaysNothing()
    {
        var meter = new DriftMeter();
        Feed(meter, DriftMeter.Window + 10, _ => "rsa", 0.1);
        Assert.That(meter.Categories, Is.Zero);
        Feed(meter, DriftMeter.Window, _ => "routes", 0.1);
        Assert.That(meter.Categories, Is.GreaterThan(1));
        meter.Add("m2", "rsa", 0.1);
        Assert.That(meter.Categories, Is.Zero);
    }

    private static void Feed(DriftMeter meter, int count, Func<int, string> category, double unknown)
    {
        for (var i = 0; i < count; i++) meter.Add("m1", category(i), unknown);
    }
}
