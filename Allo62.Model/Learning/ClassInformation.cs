namespace Allo62.Model.Learning;

/// <summary>
/// How much a piece of text says about the category: the Kullback–Leibler divergence between the categories of the texts that hold
/// it and those of all texts. Words that people put around any need (« bonjour », « je voudrais savoir ») say little, whatever
/// their frequency.
/// </summary>
internal static class ClassInformation
{
    // With two texts in the margin a piece of two texts is not yet taken for a sure sign. Both numbers: docs/decisions/0006.
    private const double Doubt = 2;
    private const double Power = 0.25;

    /// <summary>A factor for the weight of each feature, 0 for one that says nothing.</summary>
    /// <param name="vectors">Vectors of the texts.</param>
    /// <param name="labels">Class of each text.</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="dimension">Length of the vectors.</param>
    public static float[] Factors(IReadOnlyList<FeatureRow> vectors, int[] labels, int classes, int dimension)
    {
        var counts = new int[(long)dimension * classes];
        var all = new double[classes];
        for (var row = 0; row < labels.Length; row++)
        {
            all[labels[row]]++;
            foreach (var feature in vectors[row].Features) counts[feature * classes + labels[row]]++;
        }
        for (var label = 0; label < classes; label++) all[label] /= labels.Length;
        var factors = new float[dimension];
        for (var feature = 0; feature < dimension; feature++)
            factors[feature] = (float)Math.Pow(Divergence(counts.AsSpan(feature * classes, classes), all), Power);
        return factors;
    }

    private static double Divergence(ReadOnlySpan<int> counts, double[] all)
    {
        var texts = Doubt;
        foreach (var count in counts) texts += count;
        var divergence = 0.0;
        for (var label = 0; label < all.Length; label++)
        {
            var share = (counts[label] + Doubt * all[label]) / texts;
            if (share > 0) divergence += share * Math.Log(share / all[label]);
        }
        return Math.Max(0, divergence);
    }
}
