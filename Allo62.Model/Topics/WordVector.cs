namespace Allo62.Model.Topics;

/// <summary>A text as the tf-idf weights of its words, brought to length 1.</summary>
internal sealed record WordVector(int[] Words, double[] Weights)
{
    /// <summary>
    /// Inverse document frequency of each word; words of more than a tenth of the texts weigh nothing. Words of one text alone count: they
    /// meet no other, but a text that has many of them is less like those with which it shares a single word.
    /// </summary>
    /// <param name="counts">How many texts have each word.</param>
    /// <param name="texts">How many texts there are.</param>
    public static double[] Rarity(int[] counts, int texts)
    {
        var common = Math.Max(texts / 10, 20);
        return [.. counts.Select(count => count == 0 || count > common ? 0 : Math.Log((double)texts / count) + 0.1)];
    }

    /// <param name="words">Numbers of its words, ascending.</param>
    /// <param name="rarity">Weight of each word.</param>
    public static WordVector Of(int[] words, double[] rarity)
    {
        var kept = words.Where(word => rarity[word] > 0).ToArray();
        var length = Math.Sqrt(kept.Sum(word => rarity[word] * rarity[word]));
        return new WordVector(kept, [.. kept.Select(word => rarity[word] / length)]);
    }

    public static WordVector Mean(IReadOnlyList<WordVector> vectors)
    {
        var sums = new SortedDictionary<int, double>();
        foreach (var vector in vectors)
        {
            for (var i = 0; i < vector.Words.Length; i++) sums[vector.Words[i]] = sums.GetValueOrDefault(vector.Words[i]) + vector.Weights[i];
        }
        return new WordVector([.. sums.Keys], [.. sums.Values.Select(sum => sum / vectors.Count)]);
    }

    public double Cosine(WordVector other)
    {
        var (i, j, sum) = (0, 0, 0.0);
        while (i < Words.Length && j < other.Words.Length)
        {
            var difference = Words[i] - other.Words[j];
            if (difference == 0) sum += Weights[i] * other.Weights[j];
            if (difference <= 0) i++;
            if (difference >= 0) j++;
        }
        return sum;
    }
}
