using Allo62.Model.Learning;

namespace Allo62.Model.Tests.Learning;

public sealed class PieceRowTests
{
    [Test]
    public void Of_OccurrencesInAnyOrder_PiecesAscendWithTheirCounts()
    {
        var row = PieceRow.Of([7, 3, 7, 1, 7]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(row.Pieces, Is.EqualTo(new[] { 1, 3, 7 }));
            Assert.That(row.Counts, Is.EqualTo(new byte[] { 1, 1, 3 }));
        }
    }

    [Test]
    public void Of_MoreThanAByteHolds_StopsThere() =>
        Assert.That(PieceRow.Of([.. Enumerable.Repeat(4, 1_000)]).Counts, Is.EqualTo(new[] { byte.MaxValue }));

    [Test]
    public void Of_Nothing_IsEmpty() => Assert.That(PieceRow.Of([]).Pieces, Is.Empty);
}
