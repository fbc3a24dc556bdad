using Allo62.Training.Evaluation;
using Allo62.Training.Evaluation.Results;

namespace Allo62.Training.Tests.Evaluation;

public sealed class HeadlineBootstrapTests
{
    private static readonly OutcomeCosts Costs = new();

    [Test]
    public void Run_FourHundredRows_IntervalOfTheBinomial()
    {
        var headline = Run(Rows(400), null);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(headline.Accuracy.Value, Is.EqualTo(0.8));
            // Normal approximation: 1.96 · √(.8 · .2 / 400) = .039.
            Assert.That(headline.Accuracy.Low, Is.EqualTo(0.761).Within(0.01));
            Assert.That(headline.Accuracy.High, Is.EqualTo(0.839).Within(0.01));
            Assert.That(headline.Accuracy.Majority, Is.EqualTo(0.5));
            Assert.That(headline.CallsPerRequest.Value, Is.EqualTo(0.8 * Costs.RightRoute + 0.2 * Costs.WrongRoute).Within(1e-9));
            Assert.That(headline.Accuracy.Champion, Is.Null);
        }
    }

    [Test]
    public void Run_EveryRowTwiceInOneGroup_IsNoMoreCertainThanOnce()
    {
        var rows = Rows(200).Concat(Rows(200)).ToArray();
        var twins = Run(rows, null, [.. Enumerable.Range(0, 400).Select(row => row % 200)]);
        var alone = Run(rows, null);
        Assert.That(Width(twins.Accuracy) / Width(alone.Accuracy), Is.EqualTo(Math.Sqrt(2)).Within(0.15));
    }

    [Test]
    public void Run_ChampionOfTheSameAnswers_NoChangeAtAll()
    {
        var change = Run(Rows(100), Rows(100)).Accuracy.Change!;
        Assert.That((change.Value, change.Low, change.High), Is.EqualTo((0.0, 0.0, 0.0)));
    }

    [Test]
    public void Run_BetterThanChampion_ChangeAboveZero()
    {
        var change = Run(Rows(400), Rows(400, everyWrong: 2)).Accuracy.Change!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(change.Value, Is.EqualTo(0.3).Within(1e-9));
            Assert.That(change.Low, Is.GreaterThan(0.2));
        }
    }

    [Test]
    public void Run_SameSeed_SameIntervals()
    {
        var first = Run(Rows(50), null);
        Assert.That(Run(Rows(50), null), Is.EqualTo(first));
    }

    private static double Width(HeadlineFigure figure) => figure.High - figure.Low;

    private static ScoredRow[] Rows(int count, int everyWrong = 5) =>
        [.. Enumerable.Range(0, count).Select(row => row % 2 == 0 ? "a" : "b").Select((label, row) =>
            ScoredRows.Of(label, row / 2 % everyWrong == 0 ? label == "a" ? "b" : "a" : label, 0.9))];

    private static Headline Run(ScoredRow[] model, ScoredRow[]? champion, int[]? groups = null)
    {
        var numbers = new Dictionary<string, int>();
        var facts = RowFacts.Of(model, numbers);
        return new HeadlineBootstrap(Costs, 500, 1).Run(facts, RowFacts.Majority(model, numbers), champion is null ? null : RowFacts.Of(champion, numbers), numbers.Count, groups);
    }
}
