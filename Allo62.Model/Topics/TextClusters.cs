namespace Allo62.Model.Topics;

/// <summary>
/// Groups of texts by the words they share, those that are more frequent here than elsewhere before all: average linkage on the cosines
/// of so weighted words, cut where groups have too little in common. The number of groups is not given beforehand, and texts that are like
/// no other stay alone.
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
    internal const double LeastSimilarity = 0.05;

    /// <summary>Bounds of what a word counts for being more or less frequent here than elsewhere.</summary>
    private const double LeastContrast = 0.1;
    private const double MostContrast = 2;

    /// <summary>How alike a text must be to the others of its group, as a share of how alike these are on average; less comes along by a single word.</summary>
    private const double LeastShare = 1.0 / 3;

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
        var weights = WordVector.Rarity(_everywhere, all.Length);
        if (_others > 0)
        {
            var here = KeyWords.Count(_words, _texts);
            for (var word = 0; word < weights.Length; word++) weights[word] *= Contrast(here[word], _everywhere[word] - here[word]);
        }
        _vectors = [.. _texts.Select(words => WordVector.Of(words, weights))];
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

    /// <summary>How much more frequent a word is here than elsewhere, on a scale of logarithms: a new topic has such words, everybody's topics have not.</summary>
    private double Contrast(int here, int elsewhere) =>
        Math.Clamp(Math.Log((here + 0.5) / _texts.Length / ((elsewhere + 0.5) / _others)), LeastContrast, MostContrast);

    private IReadOnlyList<TextCluster> Groups(int fewest)
    {
        var step = Math.Max(1, (_texts.Length + MostCompared - 1) / MostCompared);
        var compared = Enumerable.Range(0, _texts.Length).Where(text => text % step == 0).ToArray();
        var similarity = Similarities(compared);
        var groups = AverageLinkage.Cut(similarity, LeastSimilarity).Select(group => group.Select(member => compared[member]).ToList()).ToList();
        if (step > 1) JoinTheRest([.. groups.Where(group => group.Count > 1)], step);
        return [.. groups.Select(WithoutStrays).Where(group => group.Count >= fewest).OrderByDescending(group => group.Count).ThenBy(group => group[0]).Select(Describe)];
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

    private List<int> WithoutStrays(List<int> group)
    {
        if (group.Count < 3) return group;
        var centre = WordVector.Mean([.. group.Select(text => _vectors[text])]);
        // The centre holds the text itself, which is wholly like itself: taken out, what remains is its mean cosine with the others.
        var likeness = group.Select(text => (centre.Cosine(_vectors[text]) * group.Count - _vectors[text].Cosine(_vectors[text])) / (group.Count - 1)).ToArray();
        var least = LeastShare * likeness.Average();
        return [.. group.Where((_, member) => likeness[member] >= least)];
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
