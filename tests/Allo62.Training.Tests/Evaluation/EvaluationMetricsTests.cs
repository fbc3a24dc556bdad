using Allo62.Model.Data;
using Allo62.Model.Decisions;
using Allo62.Model.Intents;
using Allo62.Training.Evaluation;

namespace Allo62.Training.Tests.Evaluation;

public sealed class EvaluationMetricsTests
{
    [Test]
    public void Of_FourRows_CountedByHand()
    {
        var metrics = EvaluationMetrics.Of([ScoredRows.Of("a", "a", 0.9), ScoredRows.Of("a", "b", 0.9), ScoredRows.Of("b", "b", 0.6), ScoredRows.Of("b", "b", 0.6)]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(metrics.Accuracy, Is.EqualTo(0.75));
            // F1 of a: 2·1/(2·1+1+0) = 2/3; of b: 2·2/(2·2+0+1) = 4/5.
            Assert.That(metrics.MacroF1, Is.EqualTo((2.0 / 3 + 4.0 / 5) / 2).Within(1e-9));
            // Confidence .9: two rows, one right, gap .4·2; confidence .6: two rows, two right, gap .4·2.
            Assert.That(metrics.Ece, Is.EqualTo(0.4).Within(1e-9));
            Assert.That(metrics.MajorityAccuracy, Is.EqualTo(0.5));
            Assert.That(metrics.CoverageAt5PctError, Is.EqualTo(0.5));
            Assert.That(metrics.MisroutedAtThreshold, Is.EqualTo(0.5));
            Assert.That(metrics.Top3, Is.EqualTo(1));
        }
    }

    [Test]
    public void Of_AcceptedAnswer_CountsAsRight()
    {
        var row = ScoredRows.Of("a", "b", 0.9);
        var accepted = row with { Request = row.Request with { Accepted = ["a", "b"] } };
        Assert.That(EvaluationMetrics.Of([accepted]).Accuracy, Is.EqualTo(1));
    }

    [Test]
    public void WithoutRejection_OutOfScopeAnswer_SharesItsConfidenceOut()
    {
        var prediction = new IntentPrediction([new RankedCategory(ReservedCategories.OutOfScope, 0.6), new RankedCategory("a", 0.4)], 0, 0);
        var row = new ScoredRow(new LabelledRequest("x", "a"), prediction, new DecisionPolicy(ScoredRows.Thresholds).Decide(prediction));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(EvaluationMetrics.Of([row]).Accuracy, Is.Zero, "the API would have answered out of scope");
            Assert.That(EvaluationMetrics.Of([row.WithoutRejection()]).Accuracy, Is.EqualTo(1));
            Assert.That(row.WithoutRejection().Ranked[0].Confidence, Is.EqualTo(1).Within(1e-9));
        }
    }

    [Test]
    public void Of_NoRows_Throws() => Assert.That(() => EvaluationMetrics.Of([]), Throws.ArgumentException);

    [Test]
    public void OutOfScope_ScoresApart_AreaIsOne()
    {
        ScoredRow[] inside = [ScoredRows.Of("a", "a", 0.9, outOfScope: -1), ScoredRows.Of("a", "b", 0.9, outOfScope: -0.5)];
        ScoredRow[] outside = [ScoredRows.Of(ReservedCategories.OutOfScope, "a", 0.9, outOfScope: 0.5), ScoredRows.Of(ReservedCategories.OutOfScope, "a", 0.9, outOfScope: -0.7)];
        var metrics = OutOfScopeMetrics.Of(inside, outside, threshold: 0);
        using (Assert.EnterMultipleScope())
        {
            // Of four pairs, three have the higher score outside.
            Assert.That(metrics.Auroc, Is.EqualTo(0.75));
            Assert.That(metrics.InScopeAccuracy, Is.EqualTo(0.5));
            Assert.That(metrics.Recall, Is.EqualTo(0.5));
        }
    }
}
