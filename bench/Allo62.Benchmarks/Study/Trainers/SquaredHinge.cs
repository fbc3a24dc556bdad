using Microsoft.ML.Trainers;

namespace Allo62.Benchmarks.Study.Trainers;

/// <summary>The squared hinge of LIBLINEAR's default SVM, max(0, 1 − margin)², as a loss that ML.NET's SDCA can minimise.</summary>
internal sealed class SquaredHinge : ISupportSdcaClassificationLoss
{
    public double Loss(float output, float label)
    {
        var miss = Math.Max(0, 1 - Sign(label) * output);
        return miss * miss;
    }

    public float Derivative(float output, float label)
    {
        var sign = Sign(label);
        return -2 * sign * MathF.Max(0, 1 - sign * output);
    }

    public float ComputeDualUpdateInvariant(float scaledFeaturesNormSquared) => 1 / (0.5f + scaledFeaturesNormSquared);

    /// <summary>One step of dual coordinate ascent: the dual of the loss is −α·y + α²/4 for α·y ≥ 0.</summary>
    public float DualUpdate(float output, float label, float dual, float invariant, int maxNumThreads)
    {
        var sign = Sign(label);
        var wanted = sign * dual + (1 - sign * output - sign * dual / 2) * invariant / maxNumThreads;
        return sign * Math.Max(0, wanted) - dual;
    }

    public double DualLoss(float label, float dual)
    {
        var along = Sign(label) * dual;
        return along < 0 ? double.NegativeInfinity : along - along * along / 4.0;
    }

    private static float Sign(float label) => label > 0 ? 1 : -1;
}
