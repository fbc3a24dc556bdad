using Allo62.Model.Decisions;
using Allo62.Model.Learning;

namespace Allo62.Model.Tests.Decisions;

public sealed class ThresholdSelectorTests
{
    private static readonly string[] Categories = ["a", "b", "c"];

    [Test]
    public void Select_FreshDraws_WrongRoutesStayUnderTheTarget()
    {
        const int Rounds = 200;
        const double Target = 0.05;
        var broken = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var (chosen, labels) = Draw(600, new Random(round));
            var thresholds = ThresholdSelector.Select(chosen, labels, Categories, Target);
            var (fresh, freshLabels) = Draw(20_000, new Random(10_000 + round));
            var routed = fresh.Where(row => row.Probabilities.Max() >= thresholds.Route[Top(row)]).ToArray();
            if (routed.Length > 0 && routed.Average(row => Top(row) == Categories[freshLabels[row.Row]] ? 0.0 : 1) > Target) broken++;
        }
        // 95 % confidence: ten of two hundred may break it; eighteen would be three standard deviations more.
        Assert.That(broken, Is.LessThan(18));
    }

    [Test]
    public void Select_RightEnoughRows_RoutesThem()
    {
        var (rows, labels) = Draw(5_000, new Random(7));
        Assert.That(ThresholdSelector.Select(rows, labels, Categories, 0.05).Coverage, Is.GreaterThan(0.3));
    }

    [TestCase(new double[0], new[] { 1.0 }, double.PositiveInfinity)]
    [TestCase(new[] { 0.0, 1, 2 }, new[] { 5.0, 6 }, 2)]
    public void OutOfScope_Apart_LiesBetween(double[] inside, double[] outside, double expected) =>
        Assert.That(OutOfScopeThreshold.Select(inside, outside), Is.EqualTo(expected));

    [Test]
    public void OutOfScope_Mixed_RatherLetsAForeignTextPassThanSendsAPersonAway() =>
        Assert.That(OutOfScopeThreshold.Select([0, 1, 2, 3], [2.5, 3.5]), Is.EqualTo(3));

    private static string Top(HeldOutPrediction row) => Categories[Array.IndexOf(row.Probabilities, row.Probabilities.Max())];

    /// <summary>Rows whose top answer is right exactly as often as its confidence says.</summary>
    private static (HeldOutPrediction[] Rows, int[] Labels) Draw(int count, Random random)
    {
        var rows = new HeldOutPrediction[count];
        var labels = new int[count];
        for (var i = 0; i < count; i++)
        {
            var top = random.Next(3);
            var confidence = (float)(1 - 0.6 * Math.Pow(random.NextDouble(), 3));
            var probabilities = Enumerable.Repeat((1 - confidence) / 2, 3).ToArray();
            probabilities[top] = confidence;
            labels[i] = random.NextDouble() < confidence ? top : (top + 1 + random.Next(2)) % 3;
            rows[i] = new HeldOutPrediction(i, probabilities, 0);
        }
        return (rows, labels);
    }
}
