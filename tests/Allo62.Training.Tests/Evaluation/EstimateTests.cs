using Allo62.Training.Evaluation.Results;

namespace Allo62.Training.Tests.Evaluation;

public sealed class EstimateTests
{
    // Wilson's interval by hand, as in Brown, Cai & DasGupta 2001.
    [TestCase(8, 10, 0.4902, 0.9433)]
    [TestCase(10, 10, 0.7225, 1)]
    [TestCase(0, 10, 0, 0.2775)]
    [TestCase(0, 0, 0, 1)]
    public void Share_Counts_WilsonInterval(int hits, int rows, double low, double high)
    {
        var share = Estimate.Share(hits, rows);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(share.Value, Is.EqualTo(rows == 0 ? 0 : (double)hits / rows));
            Assert.That(share.Low, Is.EqualTo(low).Within(1e-4));
            Assert.That(share.High, Is.EqualTo(high).Within(1e-4));
        }
    }

    [Test]
    public void F1_Counts_ValueAndAnIntervalAroundIt()
    {
        var f1 = Estimate.F1(right: 8, missed: 1, falsely: 3);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(f1.Value, Is.EqualTo(2.0 * 8 / (2 * 8 + 1 + 3)).Within(1e-12));
            Assert.That(f1.Low, Is.LessThan(f1.Value));
            Assert.That(f1.High, Is.GreaterThan(f1.Value).And.LessThan(1));
            Assert.That(Estimate.F1(5, 0, 0).Low, Is.LessThan(0.8), "five right rows are no proof");
        }
    }
}
