using Allo62.Model.Data;
using Allo62.Training.Evaluation;
using Allo62.Training.Evaluation.Results;

namespace Allo62.Training.Tests.Evaluation;

/// <summary>Outcomes, curves, slices and categories, counted by hand.</summary>
public sealed class ReadingTests
{
    private static readonly OutcomeCosts Costs = new();

    private static readonly ScoredRow[] Rows =
    [
        ScoredRows.Of("a", "a", 0.95),
        ScoredRows.Of("b", "a", 0.85),
        ScoredRows.Of("b", "b", 0.6),
        ScoredRows.Of(ReservedCategories.OutOfScope, "b", 0.9, outOfScope: 2),
    ];

    [Test]
    public void Outcomes_FourRows_OneOfEach()
    {
        var outcomes = OutcomeTable.Of(Rows, null, Costs);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((outcomes.RightRoute.Rows, outcomes.WrongRoute.Rows, outcomes.Clarified.Rows, outcomes.HandedOff.Rows), Is.EqualTo((1, 1, 1, 1)));
            Assert.That((outcomes.ClarifiedWithAnswer, outcomes.HandedOffOutOfScope), Is.EqualTo((1, 1)));
            Assert.That(outcomes.Calls, Is.EqualTo(1 + 3 + 1.25 + 1));
        }
    }

    [Test]
    public void RiskCoverage_AtEachThreshold_CountsWhatWouldHappen()
    {
        var curve = RiskCoverage.Of(Rows, ScoredRows.Thresholds, Costs);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(curve, Has.Count.EqualTo(101));
            Assert.That((curve[0].RightRoute, curve[0].WrongRoute), Is.EqualTo((2, 1)), "all but the row out of scope are routed");
            Assert.That((curve[70].RightRoute, curve[70].WrongRoute, curve[70].Clarified), Is.EqualTo((1, 1, 1)));
            Assert.That(curve[90].Risk.Value, Is.Zero);
            Assert.That(curve.Select(point => point.RightRoute + point.WrongRoute + point.Clarified + point.HandedOff), Is.All.EqualTo(4));
            Assert.That(curve[80].CallsPerRequest, Is.EqualTo((1 + 3 + 1.25 + 1) / 4));
        }
    }

    [Test]
    public void Calibration_Bins_HoldEveryRowOnce()
    {
        var bins = CalibrationCurve.Of(Rows);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(bins.Sum(bin => bin.Rows), Is.EqualTo(4));
            Assert.That(bins[14].Rows, Is.EqualTo(1));
            Assert.That(bins[9].Confidence, Is.EqualTo(0.6).Within(1e-6));
        }
    }

    [Test]
    public void Categories_ChampionBeside_CountedByHand()
    {
        var rows = Rows.Take(3).Select(row => ScoredRows.Measured(row, ScoredRows.Of(row.Request.Category, "a", 0.9))).ToArray();
        var b = new CategoryReading(Costs).Categories(rows).Single(category => category.Category == "b");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((b.Support, b.Answered, b.Recall.Value, b.Precision.Value, b.TakenFor), Is.EqualTo((2, 1, 0.5, 1.0, "a")));
            Assert.That(b.ExtraCalls, Is.EqualTo(2.25));
            Assert.That(b.Champion, Is.Zero);
            Assert.That(new CategoryReading(Costs).Confusion(rows).Select(cell => (cell.Category, cell.Answer, cell.Rows)),
                Is.EqualTo(new[] { ("a", "a", 1), ("b", "a", 1), ("b", "b", 1) }));
        }
    }

    [Test]
    public void Slices_WeakMonth_Fails()
    {
        var good = Enumerable.Repeat(ScoredRows.Measured(Rows[0], null, (Columns.Date, "2026-01-05"), (Columns.Commune, "62041")), 200);
        var bad = Enumerable.Repeat(ScoredRows.Measured(Rows[1], null, (Columns.Date, "2026-02-05"), (Columns.Commune, "62001")), 30);
        var slices = new SliceReading(Costs, new Dictionary<string, int> { ["62041"] = 41_000, ["62001"] = 1_994 }).Of([.. good, .. bad]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(slices.Select(slice => (slice.By, slice.Value, slice.Rows, slice.Fails)), Is.EqualTo(new[]
            {
                ("month", "2026-01", 200, false), ("month", "2026-02", 30, true),
                ("communeSize", "501-2000", 30, true), ("communeSize", "10001-50000", 200, false), ("length", "0-5", 230, false),
            }));
            Assert.That(slices[1].Misrouted.Value, Is.EqualTo(1));
        }
    }
}
