namespace Allo62.Benchmarks.Study.Calibration;

/// <summary>
/// Softmax of an affine map of the scores, fitted by Adam on the log loss: a factor and a shift for each class (vector scaling,
/// Guo et al. 2017), or a whole matrix on the logarithms of the probabilities, held near the diagonal (Dirichlet with ODIR, Kull et al. 2019).
/// </summary>
internal sealed class AffineSoftmax(bool wholeMatrix) : ICalibrator
{
    private const int Steps = 300;
    private const double Rate = 0.02;
    private const double OffDiagonal = 0.02;
    private const double Shift = 0.002;

    public string Name => wholeMatrix ? "Dirichlet" : "vector scaling";

    public Func<float[], double[]> Fit(float[][] scores, int[] labels)
    {
        // Both start from the temperature, so that they can only refine it.
        var start = new Temperature().Fit(scores, labels);
        double[] Input(float[] row) => Array.ConvertAll(start(row), probability => Math.Log(Math.Max(probability, 1e-9)));
        var inputs = Array.ConvertAll(scores, Input);
        var classes = scores[0].Length;
        var parameters = new double[classes * classes + classes];
        for (var i = 0; i < classes; i++) parameters[i * classes + i] = 1;
        var (first, second) = (new double[parameters.Length], new double[parameters.Length]);
        for (var step = 1; step <= Steps; step++)
        {
            var gradient = Gradient(inputs, labels, parameters, classes);
            for (var i = 0; i < parameters.Length; i++)
            {
                first[i] = 0.9 * first[i] + 0.1 * gradient[i];
                second[i] = 0.999 * second[i] + 0.001 * gradient[i] * gradient[i];
                if (second[i] == 0) continue;
                parameters[i] -= Rate * first[i] / (1 - Math.Pow(0.9, step)) / (Math.Sqrt(second[i] / (1 - Math.Pow(0.999, step))) + 1e-8);
            }
        }
        return row => Softmax(Input(row), parameters, classes);
    }

    private double[] Gradient(double[][] inputs, int[] labels, double[] parameters, int classes)
    {
        var gradient = new double[parameters.Length];
        for (var row = 0; row < inputs.Length; row++)
        {
            var error = Softmax(inputs[row], parameters, classes);
            error[labels[row]]--;
            for (var i = 0; i < classes; i++)
            {
                gradient[classes * classes + i] += error[i] / inputs.Length;
                if (!wholeMatrix) gradient[i * classes + i] += error[i] * inputs[row][i] / inputs.Length;
                else for (var j = 0; j < classes; j++) gradient[i * classes + j] += error[i] * inputs[row][j] / inputs.Length;
            }
        }
        for (var i = 0; i < classes; i++)
        {
            gradient[classes * classes + i] += Shift * parameters[classes * classes + i];
            for (var j = 0; j < classes; j++) if (j != i) gradient[i * classes + j] += OffDiagonal * parameters[i * classes + j];
        }
        return gradient;
    }

    private double[] Softmax(double[] input, double[] parameters, int classes)
    {
        var result = new double[classes];
        for (var i = 0; i < classes; i++)
        {
            result[i] = parameters[classes * classes + i];
            if (wholeMatrix) for (var j = 0; j < classes; j++) result[i] += parameters[i * classes + j] * input[j];
            else result[i] += parameters[i * classes + i] * input[i];
        }
        var highest = result.Max();
        for (var i = 0; i < classes; i++) result[i] = Math.Exp(result[i] - highest);
        var sum = result.Sum();
        for (var i = 0; i < classes; i++) result[i] /= sum;
        return result;
    }
}
