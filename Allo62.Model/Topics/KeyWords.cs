namespace Allo62.Model.Topics;

/// <summary>
/// Words that set some texts apart from others: signed root of the likelihood ratio (Dunning 1993). Words of a single text do not come first,
/// nor everybody's words, and those that the others do not have at all are not put behind for it, as log-odds over their error do.
/// </summary>
public static class KeyWords
{
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
                var both = (double)here[word] + there[word];
                var (expectedHere, expectedThere) = (hereAll * both / (hereAll + thereAll), thereAll * both / (hereAll + thereAll));
                var ratio = 2 * (Surprise(here[word], expectedHere) + Surprise(there[word], expectedThere));
                return new KeyWord(words.Shown(word), here[word], there[word], Math.Sign(here[word] - expectedHere) * Math.Sqrt(Math.Max(0, ratio)));
            })
            .OrderByDescending(word => word.Z).ThenBy(word => word.Word, StringComparer.Ordinal)];
    }

    private static double Surprise(int count, double expected) => count == 0 ? 0 : count * Math.Log(count / expected);

    /// <summary>How many of the texts have each word.</summary>
    internal static int[] Count(WordForms words, IReadOnlyList<int[]> texts)
    {
        var counts = new int[words.Count];
        foreach (var text in texts) foreach (var word in text) counts[word]++;
        return counts;
    }
}
