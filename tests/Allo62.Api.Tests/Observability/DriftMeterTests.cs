using Allo62.Api.Observability;
using Allo62.Model.Packaging;
using Allo62.Tests.Shared;

namespace Allo62.Api.Tests.Observability;

public sealed class DriftMeterTests
{
    // A quarter rsa, three quarters routes, all with few unknown pieces.
    private static readonly RequestShares Training = new(new Dictionary<string, double> { ["rsa"] = 0.25, ["routes"] = 0.75 }, [0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);

    private static readonly Lazy<ModelManifest> Sample = new(() => ModelPackage.Load(SamplePackage.Path).Manifest);

    [Test]
    public void Drift_RequestsLikeTheTraining_IsNoneAndOtherOnesAreSeen()
    {
        var meter = new DriftMeter();
        Feed(meter, Manifest(Training), DriftMeter.Window, i => i % 4 == 0 ? "rsa" : "routes", 0.15);
        Assert.That(meter.Categories, Is.LessThan(0.01));
        Assert.That(meter.UnknownShare, Is.LessThan(0.01));
        Feed(meter, Manifest(Training), DriftMeter.Window, i => i % 4 == 0 ? "routes" : "rsa", 0.55);
        // (0.75 − 0.25) · ln 3, twice.
        Assert.That(meter.Categories, Is.EqualTo(2 * 0.5 * Math.Log(3)).Within(0.01));
        Assert.That(meter.UnknownShare, Is.GreaterThan(1));
    }

    [Test]
    public void Drift_FromTheFirstRequestsOn_IsSeen()
    {
        var meter = new DriftMeter();
        Feed(meter, Manifest(Training), DriftMeter.Window, _ => null, 0.95);
        Assert.That(meter.Categories, Is.GreaterThan(1));
        Assert.That(meter.UnknownShare, Is.GreaterThan(1));
    }

    [Test]
    public void Drift_PackageThatTellsNothing_ComparesWithTheFirstRequests()
    {
        var meter = new DriftMeter();
        Feed(meter, Manifest(null), 2 * DriftMeter.Window, i => i % 4 == 0 ? "rsa" : "routes", 0.1);
        Assert.That(meter.Categories, Is.LessThan(0.01));
        Feed(meter, Manifest(null), DriftMeter.Window, _ => "rsa", 0.1);
        Assert.That(meter.Categories, Is.GreaterThan(0.2));
    }

    [Test]
    public void Drift_TooFewRequestsOrAnotherModel_SaysNothing()
    {
        var meter = new DriftMeter();
        Feed(meter, Manifest(Training), DriftMeter.Window - 1, _ => "rsa", 0.1);
        Assert.That(meter.Categories, Is.Zero);
        Feed(meter, Manifest(Training), 1, _ => "rsa", 0.1);
        Assert.That(meter.Categories, Is.GreaterThan(1));
        meter.Add(Manifest(Training, "m2"), "rsa", 0.1);
        Assert.That(meter.Categories, Is.Zero);
    }

    [Test]
    public void Package_OfATraining_TellsWhatItsRequestsLookedLike()
    {
        var training = Sample.Value.Training!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(training.Categories.Values.Sum(), Is.EqualTo(1).Within(1e-4));
            Assert.That(training.UnknownShares.Sum(), Is.EqualTo(1).Within(1e-4));
            Assert.That(training.Categories.Keys, Has.Member(RequestShares.NoCategory).And.Member("rsa"));
            // Out of fold: a model never knows all pieces of a text that it has not seen.
            Assert.That(training.UnknownShares[0], Is.LessThan(0.9));
        }
    }

    private static ModelManifest Manifest(RequestShares? training, string version = "m1") => Sample.Value with { ModelVersion = version, Training = training };

    private static void Feed(DriftMeter meter, ModelManifest model, int count, Func<int, string?> category, double unknown)
    {
        for (var i = 0; i < count; i++) meter.Add(model, category(i), unknown);
    }
}
