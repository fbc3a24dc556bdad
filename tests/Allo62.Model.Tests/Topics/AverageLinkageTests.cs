using Allo62.Model.Topics;
using CsCheck;

namespace Allo62.Model.Tests.Topics;

public sealed class AverageLinkageTests
{
    /// <summary>Against the definition: join the most similar pair of groups, again and again. Roots, so that no two means are equal.</summary>
    [Test]
    public void Cut_AnySimilarities_SameGroupsAsByDefinition() =>
        Gen.Select(Gen.Int[1, 9], Gen.Shuffle(Enumerable.Range(1, 81).ToArray())).Sample((size, numbers) =>
        {
            var similarity = Enumerable.Range(0, size).Select(i => Enumerable.Range(0, size).Select(j => (float)Math.Sqrt(numbers[Math.Min(i, j) * 9 + Math.Max(i, j)] / 82.0)).ToArray()).ToArray();
            var expected = ByDefinition(similarity, 0.7);
            var found = AverageLinkage.Cut([.. similarity.Select(row => row.ToArray())], 0.7);
            return Text(found) == Text(expected);
        });

    [Test]
    public void Cut_NothingSimilar_EachAlone() =>
        Assert.That(Text(AverageLinkage.Cut([[1, 0, 0], [0, 1, 0], [0, 0, 1]], 0.1)), Is.EqualTo("0|1|2"));

    private static List<List<int>> ByDefinition(float[][] similarity, double least)
    {
        var groups = Enumerable.Range(0, similarity.Length).Select(i => new List<int> { i }).ToList();
        double Mean(List<int> one, List<int> other) => one.SelectMany(i => other.Select(j => (double)similarity[i][j])).Average();
        while (groups.Count > 1)
        {
            var (one, other) = (from i in Enumerable.Range(0, groups.Count) from j in Enumerable.Range(0, i) select (i, j)).MaxBy(pair => Mean(groups[pair.i], groups[pair.j]));
            if (Mean(groups[one], groups[other]) < least) break;
            groups[other].AddRange(groups[one]);
            groups.RemoveAt(one);
        }
        return groups;
    }

    private static string Text(IEnumerable<IReadOnlyList<int>> groups) =>
        string.Join('|', groups.Select(group => string.Join(',', group.Order())).Order(StringComparer.Ordinal));
}
