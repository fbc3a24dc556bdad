using Allo62.Model.Learning;

namespace Allo62.Model.Tests.Learning;

internal sealed class ClassInformationTests
{
    [Test]
    public void Factors_PieceOfEveryClass_WeighsLessThanPieceOfOne()
    {
        const int everywhere = 0, ofOneClass = 1, inNoText = 2;
        int[] labels = [.. Enumerable.Range(0, 40).Select(row => row % 4)];
        FeatureRow[] rows = [.. labels.Select(label => label == 3 ? new FeatureRow([everywhere, ofOneClass], [1, 1]) : new FeatureRow([everywhere], [1]))];
        var factors = ClassInformation.Factors(rows, labels, 4, 3);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(factors[everywhere], Is.LessThan(0.1));
            Assert.That(factors[ofOneClass], Is.GreaterThan(0.9));
            Assert.That(factors[inNoText], Is.LessThan(0.1));
        }
    }

    [Test]
    public void Factors_RarePieceOfOneClass_WeighsLessThanFrequentOne()
    {
        const int rare = 0, frequent = 1;
        int[] labels = [.. Enumerable.Range(0, 40).Select(row => row % 4)];
        FeatureRow[] rows = [.. labels.Select((label, row) => label == 3 ? new FeatureRow(row < 8 ? [rare, frequent] : [frequent], row < 8 ? [1, 1] : [1]) : new FeatureRow([], []))];
        var factors = ClassInformation.Factors(rows, labels, 4, 2);
        Assert.That(factors[rare], Is.GreaterThan(0).And.LessThan(factors[frequent]));
    }
}
