namespace Allo62.Model.Topics;

/// <summary>
/// Groups of texts by the words they share: average linkage on tf-idf cosines, cut where groups have too little in common. The number of
/// groups is not given beforehand, and texts that are like no other stay alone.
/// </summary>
public sealed class TextClusters
{
    private const int Shown = 6;

    /// <summary>Fewest texts of a group that must share a word for it to be named.</summary>
    private const int FewestTexts = 2;

    /// <summary>How many times more frequent than elsewhere a word must be to be named; « pour » and « mon » are not.</summary>
    private const double LeastLift = 8;

    /// <summary>Most texts compared each with each; more are represented by a spread of so many, and the rest join the nearest group.</summary>
    public const int MostCompared = 2_000;

    /// <summary>Least mean cosine inside a group.</summary>
    internal const double LeastSimilarity = 0.1;

    private readonly WordForms _words = new();
    private readonly int[][] _texts;
    private readonly int _others;
    private readonly int[] _everywhere;
    private readonly WordVector[] _vectors;

    private TextClusters(IReadOnlyList<string> texts, IReadOnlyList<string> others)
    {
        _texts = [.. texts.Select(_words.Read)];
        int[][] all = [.. _texts, .. others.Select(_words.Read)];
        _others = others.Count;
        _everywhere = KeyWords.Count(_words, all);
        var rarity = WordVector.Rarity(_everywhere, all.Length);
        _vectors = [.. _texts.Select(words => WordVector.Of(words, rarity))];
    }

    /// <summary>Groups texts.</summary>
    /// <param name="texts">The texts to group.</param>
    /// <param name="others">Texts that tell which words are everybody's.</param>
    /// <param name="fewest">Fewest texts of a group.</param>
    /// <returns>The largest group first.</returns>
    public static IReadOnlyList<TextCluster> Of(IReadOnlyList<string> texts, IReadOnlyList<string> others, int fewest)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(others);
        return texts.Count == 0 ? [] : new TextClusters(texts, others).Groups(fewest);
    }

    private IReadOnlyList<TextCluster> Groups(int fewest)
    {
        var step = Math.Max(1, (_texts.Length + MostCompared - 1) / MostCompared);
        var compared = Enumerable.Range(0, _texts.Length).Where(text => text % step == 0).ToArray();
        var similarity = Similarities(compared);
        var groups = AverageLinkage.Cut(similarity, LeastSimilarity).Select(group => group.Select(member => compared[member]).ToList()).ToList();
        if (step > 1) JoinTheRest([.. groups.Where(group => group.Count > 1)], step);
        return [.. groups.Where(group => group.Count >= fewest).OrderByDescending(group => group.Count).ThenBy(group => group[0]).Select(Describe)];
    }

    private float[][] Similarities(int[] compared)
    {
        float[][] rows = [.. compared.Select(_ => new float[compared.Length])];
        Parallel.For(0, compared.Length, i =>
        {
            for (var j = 0; j < i; j++) rows[i][j] = rows[j][i] = (float)_vectors[compared[i]].Cosine(_vectors[compared[j]]);
        });
        return rows;
    }

    private void JoinTheRest(List<int>[] groups, int step)
    {
        var centres = groups.Select(group => WordVector.Mean([.. group.Select(text => _vectors[text])])).ToArray();
        for (var text = 0; text < _texts.Length; text++)
        {
            if (text % step == 0) continue;
            var (best, cosine) = (-1, LeastSimilarity);
            for (var group = 0; group < centres.Length; group++)
            {
                // The centre is not brought to length 1: the cosine with it is the mean cosine with its members.
                if (centres[group].Cosine(_vectors[text]) is var likeness && likeness > cosine) (best, cosine) = (group, likeness);
            }
            if (best >= 0) groups[best].Add(text);
        }
    }

    private TextCluster Describe(List<int> group)
    {
        var centre = WordVector.Mean([.. group.Select(text => _vectors[text])]);
        var here = KeyWords.Count(_words, [.. group.Select(text => _texts[text])]);
        int[] there = [.. _everywhere.Zip(here, (all, inside) => all - inside)];
        var outside = Math.Max(1, _texts.Length + _others - group.Count);
        var words = KeyWords.Rank(_words, here, there, FewestTexts);
        return new TextCluster(
            [.. group.OrderByDescending(text => centre.Cosine(_vectors[text])).ThenBy(text => text)],
            [.. words.Where(word => (double)word.Inside / group.Count >= LeastLift * word.Outside / outside).Take(Shown)]);
    }
}
