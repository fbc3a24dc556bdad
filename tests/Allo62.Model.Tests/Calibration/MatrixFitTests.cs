using Allo62.Model.Calibration;

namespace Allo62.Model.Tests.Calibration;

internal sealed class MatrixFitTests
{
    private const int Classes = 4;

    [Test]
    public void Apply_FromTemperature_IsTheSoftmaxOfTheScaledScores()
    {
        float[] scores = [1, -0.5f, 0.25f, 0];
        var sum = scores.Sum(score => Math.Exp(score / 0.5));
        float[] expected = [.. scores.Select(score => (float)(Math.Exp(score / 0.5) / sum))];
        MatrixCalibration.From(new TemperatureCalibration(0.5), Classes).Apply(scores);
        Assert.That(scores, Is.EqualTo(expected).Within(1e-6f));
    }

    [Test]
    public void Of_OneClassHintsAtAnother_AnswersBetterThanTemperature()
    {
        var (scores, labels) = Draw(2000, seed: 1, hint: 1.2f);
        var (fresh, answers) = Draw(2000, seed: 2, hint: 1.2f);
        var fit = CrossFit.Of(scores, labels, Parts(scores.Length));
        var temperature = MatrixCalibration.From(TemperatureCalibration.Fit(scores, labels), Classes);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Right(fit.Calibration, fresh, answers), Is.GreaterThan(Right(temperature, fresh, answers) + 0.05));
            Assert.That(LogLoss(fit.Calibration, fresh, answers), Is.LessThan(LogLoss(temperature, fresh, answers)));
        }
    }

    [Test]
    public void Of_FewRowsOfChance_KeepsTheTemperature()
    {
        var (scores, labels) = Draw(24, seed: 3, hint: 0);
        var fit = CrossFit.Of(scores, labels, Parts(scores.Length));
        var temperature = MatrixCalibration.From(TemperatureCalibration.Fit(scores, labels), Classes);
        Assert.That(fit.Calibration.AllWeights.ToArray(), Is.EqualTo(temperature.AllWeights.ToArray()));
    }

    [Test]
    public void Of_EveryRow_IsReadWithoutItsOwnPart()
    {
        var (scores, labels) = Draw(600, seed: 4, hint: 1.2f);
        var parts = Parts(scores.Length);
        var fit = CrossFit.Of(scores, labels, parts);
        int[] others = [.. Enumerable.Range(0, parts.Length).Where(row => parts[row] != 0)];
        float[] expected = [.. scores[0]];
        MatrixFit.Fit([.. others.Select(row => scores[row])], [.. others.Select(row => labels[row])], TemperatureCalibration.Fit(scores, labels)).Apply(expected);
        Assert.That(fit.HeldOut[0], Is.EqualTo(expected).Within(1e-6f));
    }

    [Test]
    public void Constructor_NumberNotFinite_Refused() =>
        Assert.That(() => new MatrixCalibration([1, 0, float.NaN, 1], [0, 0]), Throws.TypeOf<FormatException>());

    /// <summary>Scores whose last class, high, says that the right class is the one before it.</summary>
    private static (float[][] Scores, int[] Labels) Draw(int rows, int seed, float hint)
    {
        var random = new Random(seed);
        int[] labels = [.. Enumerable.Range(0, rows).Select(_ => random.Next(Classes))];
        float[][] scores = [.. labels.Select(label =>
        {
            float[] row = [.. Enumerable.Range(0, Classes).Select(_ => (float)(random.NextDouble() - 0.5))];
            row[label] += 0.4f;
            if (label == Classes - 2) row[^1] += hint;
            return row;
        })];
        return (scores, labels);
    }

    private static int[] Parts(int rows) => [.. Enumerable.Range(0, rows).Select(row => row % 3)];

    private static double Right(MatrixCalibration calibration, float[][] scores, int[] labels) =>
        Probabilities(calibration, scores).Where((row, i) => Array.IndexOf(row, row.Max()) == labels[i]).Count() / (double)labels.Length;

    private static double LogLoss(MatrixCalibration calibration, float[][] scores, int[] labels) =>
        Probabilities(calibration, scores).Select((row, i) => -Math.Log(row[labels[i]])).Average();

    private static IEnumerable<float[]> Probabilities(MatrixCalibration calibration, float[][] scores) => scores.Select(row =>
    {
        float[] probabilities = [.. row];
        calibration.Apply(probabilities);
        return probabilities;
    });
}
