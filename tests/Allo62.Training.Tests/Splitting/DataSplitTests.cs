using Allo62.Model.Data;
using Allo62.Training.Data;
using Allo62.Training.Splitting;
using CsCheck;

namespace Allo62.Training.Tests.Splitting;

public sealed class DataSplitTests
{
    private static readonly string[] Letters = ["alpha bravo", "charlie delta", "echo foxtrot", "golf hotel", "india juliett", "kilo lima"];

    [Test]
    public void Of_Temporal_NewestRowsAreMeasuredOn()
    {
        var rows = Rows(100).ToArray();
        var split = DataSplit.Of(rows, new SplitOptions { Kind = SplitKind.Temporal, TestShare = 0.2 });
        var newestLearned = rows.Where((_, row) => !split.Test[row]).Max(row => row.Other[Columns.Date])!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(split.Test.Count(test => test), Is.EqualTo(20));
            Assert.That(rows.Where((_, row) => split.Test[row]).Select(row => row.Other[Columns.Date]), Is.All.GreaterThan(newestLearned));
        }
    }

    /// <summary>Whatever the rows: no near-copy and no caller on both sides, and no correction among the measured ones.</summary>
    [TestCase(nameof(SplitKind.Temporal))]
    [TestCase(nameof(SplitKind.Random))]
    public void Of_AnyRows_TwinsStayTogether(string kind) =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 9], Gen.Int[1, 28], Gen.Bool).Array[10, 60].Sample(drawn =>
        {
            LabelledRow[] rows = [.. drawn.Select((row, i) => Row(Letters[row.Item1] + " voudrait un rendez-vous avec le service", $"2026-01-{row.Item3:00}", $"c{row.Item2}-{row.Item1}", row.Item4 && i % 7 == 0 ? "2026-02-01 ab" : ""))];
            var split = DataSplit.Of(rows, new SplitOptions { Kind = Enum.Parse<SplitKind>(kind), TestShare = 0.3 });
            var sides = rows.Select((row, i) => (row, Test: split.Test[i])).ToArray();
            Assert.That(sides.GroupBy(side => side.row.Request.Text).Select(group => group.Select(side => side.Test).Distinct().Count()), Is.All.EqualTo(1));
            Assert.That(sides.Where(side => side.Test).Select(side => side.row.Other[LogColumns.Corrected]), Is.All.Empty);
        }, iter: 200);

    [Test]
    public void Of_OneCaller_OnOneSide()
    {
        var rows = Rows(60).Select((row, i) => row with { Other = Columnar(row.Other[Columns.Date], i is 0 or 59 ? "same" : "", "") }).ToArray();
        var split = DataSplit.Of(rows, new SplitOptions { Kind = SplitKind.Temporal });
        Assert.That((split.Test[0], split.Test[59], split.MovedTogether), Is.EqualTo((false, false, 1)));
    }

    [Test]
    public void Of_FewRows_KFoldWithTwinsInOneFold()
    {
        LabelledRow[] rows = [.. Rows(40), .. Rows(40)];
        var split = DataSplit.Of(rows, new SplitOptions());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(split.Kind, Is.EqualTo(SplitKind.KFold));
            Assert.That(split.Fold.Take(40), Is.EqualTo(split.Fold.Skip(40)));
            Assert.That(split.Fold.Distinct().Count(), Is.EqualTo(5));
        }
    }

    [TestCase(true, nameof(SplitKind.Temporal))]
    [TestCase(false, nameof(SplitKind.Random))]
    public void Of_ManyRows_TemporalWhereThereAreDates(bool dated, string expected)
    {
        var rows = Rows(1_200).Select(row => dated ? row : row with { Other = Columnar("", "", "") }).ToArray();
        Assert.That(DataSplit.Of(rows, new SplitOptions()).Kind.ToString(), Is.EqualTo(expected));
    }

    private static IEnumerable<LabelledRow> Rows(int count) => Enumerable.Range(0, count).Select(row =>
        Row(string.Join(' ', Enumerable.Range(1, 6).Select(word => Word(row * 977 + word * 7919))), new DateOnly(2026, 1, 1).AddDays(row % 300).ToString("O", System.Globalization.CultureInfo.InvariantCulture), "", ""));

    /// <summary>Letters alone: the normaliser makes all numbers alike.</summary>
    private static string Word(int number) => string.Concat(Enumerable.Range(0, 6).Select(letter => (char)('a' + (number * 2654435761L >> letter * 4) % 26)));

    private static LabelledRow Row(string text, string date, string caller, string corrected) =>
        new(new LabelledRequest(text, "rsa"), 0, 1) { Other = Columnar(date, caller, corrected) };

    private static Dictionary<string, string> Columnar(string date, string caller, string corrected) =>
        new() { [Columns.Date] = date, [LogColumns.Caller] = caller, [LogColumns.Corrected] = corrected };
}
