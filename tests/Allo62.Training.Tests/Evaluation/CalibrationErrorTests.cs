using Allo62.Training.Evaluation;
using Allo62.Training.Evaluation.Results;

namespace Allo62.Training.Tests.Evaluation;

public sealed class CalibrationErrorTests
{
    /// <summary>A coin that is said to fall 0.6 and falls 0.5: a gap of 0.1, of which chance explains all on 20 throws and nothing on 20,000.</summary>
    [TestCase(20, 0)]
    [TestCase(20_000, 0.1)]
    public void WithoutChance_SameGap_CountsWhenRowsAreMany(int rows, double expected) =>
        Assert.That(CalibrationError.WithoutChance([Bin(rows, 0.6, 0.5)]), Is.EqualTo(expected).Within(0.001));

    [Test]
    public void WithoutChance_SeveralBins_WeighedByTheirRows() =>
        Assert.That(CalibrationError.WithoutChance([Bin(30_000, 0.9, 0.9), Bin(10_000, 0.5, 0.3), Bin(0, 0, 0)]), Is.EqualTo(0.05).Within(0.001));

    /// <summary>Labels drawn as the model says them: whatever the number of rows, a perfect model is not refused, and one that is 0.15 too sure is.</summary>
    [TestCase(400)]
    [TestCase(1_500)]
    [TestCase(20_000)]
    public void WithoutChance_DrawnRows_TellsPerfectFromTooSure(int rows)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(CalibrationError.WithoutChance(Drawn(rows, 0)), Is.LessThan(CalibrationError.Largest));
            Assert.That(CalibrationError.WithoutChance(Drawn(rows, 0.15)), Is.GreaterThan(CalibrationError.Largest));
        }
    }

    [Test]
    public void WithoutChance_NoRows_NoError() => Assert.That(CalibrationError.WithoutChance([]), Is.Zero);

    private static CalibrationBin Bin(int rows, double confidence, double right) => new(0, 1, rows, confidence, Estimate.Share((long)(rows * right), rows));

    private static CalibrationBin[] Drawn(int rows, double tooSure)
    {
        // CA5394: not a secret, and it must be the same every time.
#pragma warning disable CA5394
        var random = new Random(62);
        var drawn = Enumerable.Range(0, rows).Select(_ => 0.2 + 0.8 * random.NextDouble()).Select(said => (Said: said, IsRight: random.NextDouble() < said - tooSure)).ToArray();
#pragma warning restore CA5394
        return [.. drawn.GroupBy(row => CalibrationCurve.BinOf(row.Said)).Select(bin =>
            new CalibrationBin(0, 1, bin.Count(), bin.Average(row => row.Said), Estimate.Share(bin.Count(row => row.IsRight), bin.Count())))];
    }
}
