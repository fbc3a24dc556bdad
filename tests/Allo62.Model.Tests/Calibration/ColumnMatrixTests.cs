using Allo62.Model.Calibration;

namespace Allo62.Model.Tests.Calibration;

public sealed class ColumnMatrixTests
{
    // Neither fits into whole vectors of a processor.
    [TestCase(3)]
    [TestCase(56)]
    public void ApplyAndAdd_RandomNumbers_AreTheProductAndTheOuterProduct(int size)
    {
        var random = new Random(5);
        float[] vector = [.. Enumerable.Range(0, size).Select(_ => random.NextSingle())];
        var matrix = new ColumnMatrix(size);
        var (product, errors) = (new float[matrix.Height], new float[matrix.Height]);
        for (var row = 0; row < size; row++)
        {
            errors[row] = random.NextSingle();
            matrix.Shifts[row] = random.NextSingle();
            for (var column = 0; column < size; column++) matrix.Column(column)[row] = random.NextSingle();
        }
        var before = Enumerable.Range(0, size).Select(column => matrix.Column(column).ToArray()).ToArray();
        float[] shifts = [.. matrix.Shifts];
        matrix.Apply(vector, product);
        matrix.Add(errors, vector);
        for (var row = 0; row < size; row++)
        {
            Assert.That(product[row], Is.EqualTo(shifts[row] + Enumerable.Range(0, size).Sum(column => before[column][row] * vector[column])).Within(1e-4));
            Assert.That(matrix.Shifts[row], Is.EqualTo(shifts[row] + errors[row]).Within(1e-6));
            for (var column = 0; column < size; column++) Assert.That(matrix.Column(column)[row], Is.EqualTo(before[column][row] + errors[row] * vector[column]).Within(1e-6));
        }
    }
}
