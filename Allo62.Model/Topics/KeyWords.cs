namespace Allo62.Model.Topics;

/// <summary>
/// Words that set some texts apart from others: weighted log-odds with a prior from both together (Monroe, Colaresi &amp; Quinn 2008), so
/// that neither words of a single text nor everybody's words come first.
/// </summary>
public static class KeyWords
{
    private const double PriorTexts = 50;

    /// <summary>Compares texts here with other texts.</summary>
    /// <param name="words">The words.</param>
    /// <param name="inside">Words of each text here.</param>
    /// <param name="outside">Words of each other text.</param>
    /// <returns>Every word of either side, the most telling for here first.</returns>
    public static IReadOnlyList<KeyWord> Rank(WordForms words, IReadOnlyList<int[]> inside, IReadOnlyList<int[]> outside) =>
        Rank(words, Count(words, inside), Count(words, outside), fewest: 0);

    /// <summary>Compares counts of texts here with those of other texts.</summary>
    /// <param name="words">The words.</param>
    /// <param name="here">Texts here that have each word.</param>
    /// <param name="there">Other texts that have each word.</param>
    /// <param name="fewest">Fewest texts here that have a word.</param>
    internal static IReadOnlyList<KeyWord> Rank(WordForms words, int[] here, int[] there, int fewest)
    {
        var (hereAll, thereAll) = ((double)here.Sum(), (double)there.Sum());
        return [.. Enumerable.Range(0, words.Count).Where(word => here[word] >= fewest && here[word] + there[word] > 0)
            .Select(word =>
            {
                var prior = PriorTexts * (here[word] + there[word]) / (hereAll + thereAll);
                var difference = LogOdds(here[word], hereAll, prior) - LogOdds(there[word], thereAll, prior);
                var error = Math.Sqrt(1 / (here[word] + prior) + 1 / (there[word] + prior));
                return new KeyWord(words.Shown(word), here[word], there[word], difference / error);
            })
            .OrderByDescending(word => word.Z).ThenBy(word => word.Word, StringComparer.Ordinal)];
    }

    private static double LogOdds(int count, double all, double prior) => Math.Log((count + prior) / (all + PriorTexts - count - prior));

    /// <summary>How many of the texts have each word.</summary>
    internal static int[] Count(WordForms words, IReadOnlyList<int[]> texts)
    {
        var counts = new int[words.Count];
        foreach (var text in texts) foreach (var word in text) counts[word]++;
        return counts;
    }
}
