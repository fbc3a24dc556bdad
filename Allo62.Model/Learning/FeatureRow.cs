using Allo62.Model.Features;

namespace Allo62.Model.Learning;

/// <summary>The sparse vector of one training text, features ascending.</summary>
internal readonly record struct FeatureRow(int[] Features, float[] Values)
{
    public static FeatureRow From(SparseVector vector)
    {
        var features = vector.Features.ToArray();
        var values = vector.Values.ToArray();
        Array.Sort(features, values);
        return new FeatureRow(features, values);
    }
}
