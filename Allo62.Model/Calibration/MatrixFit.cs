using System.Numerics.Tensors;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace Allo62.Model.Calibration;

/// <summary>
/// Fits a <see cref="MatrixCalibration"/>: the log loss, with what lies off the diagonal and the shifts held near zero (ODIR,
/// Kull et al. 2019), from the temperature onwards, by L-BFGS. The same rows give the same matrix on any number of cores.
/// </summary>
internal sealed class MatrixFit
{
    // Chosen on whole writers kept aside and on the development parts of public sets: docs/decisions/0006.
    private const double OffDiagonal = 0.02;
    private const double Shift = 0.002;

    // One look at all rows may cost so many multiplications; above, every n-th row is read.
    private const long Budget = 250_000_000;
    private const int Blocks = 16;
    private const double GradientTolerance = 1e-4;
    private const double ParameterTolerance = 1e-7;
    private const double ProgressTolerance = 1e-4;
    private const int Memory = 8;
    private const int MostSteps = 1000;

    private readonly float[][] _scores;
    private readonly int[] _labels;
    private readonly int _classes;
    private readonly double _inverseTemperature;

    private MatrixFit(float[][] scores, int[] labels, double temperature)
    {
        _classes = scores[0].Length;
        _inverseTemperature = 1 / temperature;
        var step = (int)Math.Max(1, scores.LongLength * _classes * _classes / Budget);
        int[] rows = [.. Enumerable.Range(0, scores.Length).Where(row => row % step == 0)];
        _labels = [.. rows.Select(row => labels[row])];
        _scores = [.. rows.Select(row =>
        {
            var scaled = new float[_classes];
            TensorPrimitives.Multiply(scores[row], (float)_inverseTemperature, scaled);
            return scaled;
        })];
    }

    /// <param name="scores">Raw held-out scores, one array per text.</param>
    /// <param name="labels">Right class of each text.</param>
    /// <param name="temperature">Where to begin.</param>
    public static MatrixCalibration Fit(float[][] scores, int[] labels, TemperatureCalibration temperature) =>
        new MatrixFit(scores, labels, temperature.Temperature).Run();

    private MatrixCalibration Run()
    {
        var start = Vector<double>.Build.Dense(_classes * _classes + _classes);
        for (var label = 0; label < _classes; label++) start[label * _classes + label] = 1;
        var minimiser = new LimitedMemoryBfgsMinimizer(GradientTolerance, ParameterTolerance, ProgressTolerance, Memory, MostSteps);
        var found = minimiser.FindMinimum(ObjectiveFunction.Gradient(LossAndGradient), start).MinimizingPoint;
        return new MatrixCalibration(
            [.. found.Take(_classes * _classes).Select(weight => (float)(weight * _inverseTemperature))], [.. found.Skip(_classes * _classes).Select(shift => (float)shift)]);
    }

    private (double, Vector<double>) LossAndGradient(Vector<double> at)
    {
        var map = new ColumnMatrix(_classes);
        for (var label = 0; label < _classes; label++)
        {
            for (var other = 0; other < _classes; other++) map.Column(other)[label] = (float)at[label * _classes + other];
            map.Shifts[label] = (float)at[_classes * _classes + label];
        }
        var blocks = new (double Loss, ColumnMatrix Gradient)[Blocks];
        Parallel.For(0, Blocks, block => blocks[block] = OfBlock(map, block));
        var gradient = new double[at.Count];
        var loss = 0.0;
        foreach (var block in blocks)
        {
            loss += block.Loss / _scores.Length;
            for (var other = 0; other < _classes; other++)
            {
                var column = block.Gradient.Column(other);
                for (var label = 0; label < _classes; label++) gradient[label * _classes + other] += column[label] / _scores.Length;
            }
            for (var label = 0; label < _classes; label++) gradient[_classes * _classes + label] += block.Gradient.Shifts[label] / _scores.Length;
        }
        for (var i = 0; i < gradient.Length; i++)
        {
            var isShift = i >= _classes * _classes;
            if (!isShift && i / _classes == i % _classes) continue;
            var strength = isShift ? Shift : OffDiagonal;
            loss += strength / 2 * at[i] * at[i];
            gradient[i] += strength * at[i];
        }
        return (loss, Vector<double>.Build.Dense(gradient));
    }

    private (double, ColumnMatrix) OfBlock(ColumnMatrix map, int block)
    {
        var gradient = new ColumnMatrix(_classes);
        var error = new float[map.Height];
        var loss = 0.0;
        for (var row = block; row < _scores.Length; row += Blocks)
        {
            map.Apply(_scores[row], error);
            var right = error[_labels[row]];
            loss += MatrixCalibration.Softmax(error.AsSpan(0, _classes)) - right;
            error[_labels[row]]--;
            gradient.Add(error, _scores[row]);
        }
        return (loss, gradient);
    }
}
