namespace Allo62.Training.Quality;

/// <summary>A text and how much it resembles another, 0 to 1.</summary>
internal readonly record struct NearText(int Text, double Similarity);

/// <summary>The texts that resemble others most: cosine of their runs of five characters, rare runs weighing more.</summary>
internal static class NearestTexts
{
    /// <param name="texts">Where to look.</param>
    /// <param name="asked">Texts to find neighbours of.</param>
    /// <param name="count">Most neighbours of each.</param>
    /// <returns>For each asked text, the nearest first; only texts that share a run.</returns>
    public static IReadOnlyList<IReadOnlyList<NearText>> Find(IReadOnlyList<string> texts, IReadOnlyList<string> asked, int count)
    {
        var sets = TextRuns.Of([.. texts, .. asked]);
        var holders = new List<int>?[sets.Distinct];
        for (var text = 0; text < texts.Count; text++) foreach (var run in sets.Sets[text]) (holders[run] ??= []).Add(text);
        var rarity = Array.ConvertAll(holders, list => list is null ? 0 : Math.Log((double)texts.Count / list.Count) + 0.1);
        // Runs of very many texts tell little and cost most of the time.
        var common = Math.Max(500, texts.Count / 50);
        for (var run = 0; run < holders.Length; run++) if (holders[run]?.Count > common) (holders[run], rarity[run]) = (null, 0);
        var lengths = Enumerable.Range(0, texts.Count).Select(text => Length(sets.Sets[text], rarity)).ToArray();

        var found = new IReadOnlyList<NearText>[asked.Count];
        Parallel.For(0, asked.Count, () => new double[texts.Count], (i, _, sums) =>
        {
            found[i] = Nearest(sets.Sets[texts.Count + i], holders, rarity, lengths, sums, count);
            return sums;
        }, _ => { });
        return found;
    }

    private static List<NearText> Nearest(int[] runs, List<int>?[] holders, double[] rarity, double[] lengths, double[] sums, int count)
    {
        var touched = new List<int>();
        foreach (var run in runs)
        {
            if (holders[run] is not { } list) continue;
            foreach (var text in list)
            {
                if (sums[text] == 0) touched.Add(text);
                sums[text] += rarity[run] * rarity[run];
            }
        }
        var length = Length(runs, rarity);
        var nearest = new List<NearText>(count + 1);
        foreach (var text in touched)
        {
            Keep(nearest, new NearText(text, sums[text] / (length * lengths[text])), count);
            sums[text] = 0;
        }
        return nearest;
    }

    /// <summary>Keeps the best few in their order; thousands of candidates need no sorting for that.</summary>
    private static void Keep(List<NearText> nearest, NearText candidate, int count)
    {
        var at = nearest.Count;
        while (at > 0 && (nearest[at - 1].Similarity < candidate.Similarity
            || (nearest[at - 1].Similarity == candidate.Similarity && nearest[at - 1].Text > candidate.Text))) at--;
        if (at == count) return;
        nearest.Insert(at, candidate);
        if (nearest.Count > count) nearest.RemoveAt(count);
    }

    private static double Length(int[] runs, double[] rarity) => Math.Sqrt(runs.Sum(run => rarity[run] * rarity[run]));
}
