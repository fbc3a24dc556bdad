using System.Globalization;
using Allo62.Model.Features;
using MathNet.Numerics.LinearAlgebra;

namespace Allo62.Benchmarks;

/// <summary>
/// Vectors as fastText wrote them → the file that the model reads: each weighed by a / (a + frequency) and freed of the direction that most
/// sentences share (SIF; Arora, Liang, Ma 2017), so that a text's vector is a plain sum.
/// </summary>
internal static class WordVectorPacking
{
    private const double Rarity = 1e-3;
    private const int Sentences = 20_000;

    /// <param name="vectorFile">Words with their vectors, as text.</param>
    /// <param name="corpusFile">What they were learned from, a line a sentence.</param>
    /// <param name="into">The file to write.</param>
    public static void Pack(string vectorFile, string corpusFile, string into)
    {
        var lines = File.ReadLines(corpusFile).Select(line => line.Split(' ')).ToArray();
        var counts = lines.SelectMany(words => words).GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());
        double total = counts.Values.Sum();
        var vectors = File.ReadLines(vectorFile).Skip(1).Select(line => line.TrimEnd().Split(' ')).Where(parts => counts.ContainsKey(parts[0])).ToDictionary(
            parts => parts[0],
            parts => Vector<double>.Build.DenseOfEnumerable(parts.Skip(1).Select(value => double.Parse(value, CultureInfo.InvariantCulture)))
                * (Rarity / (Rarity + counts[parts[0]] / total)));
        var common = CommonDirection(lines.Take(Sentences), vectors);
        var packed = vectors.ToDictionary(word => word.Key, word => (word.Value - word.Value.DotProduct(common) * common).Select(value => (float)value).ToArray());
        var bytes = WordVectors.Write(packed);
        File.WriteAllBytes(into, bytes);
        Console.WriteLine($"{packed.Count:#,0} words of {common.Count}, {bytes.Length / 1048576.0:0.0} MiB");
    }

    /// <summary>First right singular vector of the sentences' vectors, each of length 1.</summary>
    private static Vector<double> CommonDirection(IEnumerable<string[]> sentences, Dictionary<string, Vector<double>> vectors)
    {
        var dimension = vectors.Values.First().Count;
        var products = Matrix<double>.Build.Dense(dimension, dimension);
        foreach (var sentence in sentences)
        {
            var sum = Vector<double>.Build.Dense(dimension);
            foreach (var word in sentence)
            {
                if (vectors.TryGetValue(word, out var vector)) sum += vector;
            }
            if (sum.L2Norm() is > 0 and var norm) products += (sum / norm).OuterProduct(sum / norm);
        }
        return products.Evd(Symmetricity.Symmetric).EigenVectors.Column(dimension - 1);
    }
}
