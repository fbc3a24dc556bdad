using Allo62.Training.Quality;

namespace Allo62.Training.Tests.Quality;

public sealed class LabelSuspicionTests
{
    [Test]
    public void Rank_FlippedLabel_ComesFirstAndIsConfident()
    {
        LabelReading[] rows =
        [
            .. Enumerable.Range(0, 9).Select(_ => new LabelReading("a", 0.9, "a", 0.9)), .. Enumerable.Range(0, 9).Select(_ => new LabelReading("b", 0.8, "b", 0.8)),
            new("a", 0.30, "b", 0.5), new("a", 0.01, "b", 0.95),
        ];
        var suspects = LabelSuspicion.Rank(rows);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(suspects.Select(suspect => suspect.Row), Is.EqualTo(new[] { 19, 18 }));
            Assert.That(suspects.Select(suspect => suspect.IsConfident), Is.EqualTo(new[] { true, false }));
        }
    }

    /// <summary>The same probability says more against the label of an easy category than against that of a hard one.</summary>
    [Test]
    public void Rank_HardCategory_IsHeldAgainstItsOwnRows()
    {
        LabelReading[] rows =
        [
            .. Enumerable.Range(0, 9).Select(_ => new LabelReading("facile", 0.95, "facile", 0.95)), .. Enumerable.Range(0, 9).Select(_ => new LabelReading("dure", 0.3, "dure", 0.3)),
            new("dure", 0.2, "facile", 0.6), new("facile", 0.2, "dure", 0.6),
        ];
        var suspects = LabelSuspicion.Rank(rows);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(suspects.Select(suspect => suspect.Row), Is.EqualTo(new[] { 19, 18 }));
            Assert.That(suspects[0].Doubt, Is.GreaterThan(0.7));
            Assert.That(suspects[1].Doubt, Is.LessThan(0.4));
        }
    }

    [Test]
    public void Rank_LabelThatTheModelDoesNotKnow_IsPassedOver() =>
        Assert.That(LabelSuspicion.Rank([new("inconnue", null, "a", 0.9), new("a", 0.9, "a", 0.9)]), Is.Empty);

    [Test]
    public void Rank_CategoryWithoutRows_IsNeverSuggestedWithConfidence() =>
        Assert.That(LabelSuspicion.Rank([new("a", 0.1, "vide", 0.9), new("a", 0.9, "a", 0.9)]).Single().IsConfident, Is.False);

    [Test]
    public void Rank_NoRows_NoSuspects() => Assert.That(LabelSuspicion.Rank([]), Is.Empty);
}
