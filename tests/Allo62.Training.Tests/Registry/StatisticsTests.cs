using Allo62.Training.Registry;

namespace Allo62.Training.Tests.Registry;

public sealed class StatisticsTests
{
    // By hand: 2 · Σ C(n,k) / 2ⁿ for k up to the smaller count.
    [TestCase(0, 0, 1)]
    [TestCase(1, 0, 1)]
    [TestCase(5, 0, 2.0 / 32)]
    [TestCase(8, 2, 2.0 * (1 + 10 + 45) / 1024)]
    [TestCase(2, 8, 2.0 * (1 + 10 + 45) / 1024)]
    [TestCase(3, 3, 1)]
    public void PValue_Counts_ExactBinomial(int better, int worse, double expected) =>
        Assert.That(McNemar.PValue(better, worse), Is.EqualTo(expected).Within(1e-12));

    [Test]
    public void PValue_ManyRows_StaysANumber() =>
        Assert.That(McNemar.PValue(50_000, 49_000), Is.EqualTo(0.0015).Within(0.0001), "normal approximation: z = 3.18");

    [Test]
    public void Change_NoDifference_IntervalAroundZero()
    {
        var change = PairedChange.Of(5, 5, 100);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(change.Value, Is.Zero);
            Assert.That(change.Low, Is.EqualTo(-change.High).Within(1e-12));
            // 1.96 · √11 / 102.
            Assert.That(change.High, Is.EqualTo(0.0637).Within(1e-4));
        }
    }
}
