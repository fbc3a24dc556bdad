using Allo62.Model.Features;

namespace Allo62.Model.Learning;

/// <summary>Whether a training uses what is known of French words beforehand.</summary>
internal static class EmbeddingChoice
{
    // All numbers: docs/decisions/0014.
    private const float Length = 1;
    private const double LeastKnown = 0.6;
    private const int MostRowsPerCategory = 100;

    /// <param name="texts">Normalised texts.</param>
    /// <param name="categories">Number of categories.</param>
    /// <returns>The embedding; null where there is enough to learn the words from, or where too few of them have a vector, as in another language.</returns>
    public static TextEmbedding? For(IReadOnlyCollection<string> texts, int categories) =>
        texts.Count <= categories * MostRowsPerCategory && KnownShare(texts) >= LeastKnown ? new TextEmbedding(WordVectors.French, Length) : null;

    private static double KnownShare(IEnumerable<string> texts)
    {
        var (words, known) = (0, 0);
        foreach (var text in texts)
        {
            foreach (var word in text.AsSpan().Split(' '))
            {
                words++;
                if (WordVectors.French.Find(text.AsSpan(word)) >= 0) known++;
            }
        }
        return words == 0 ? 0 : (double)known / words;
    }
}
