using Allo62.Model.Data;

namespace Allo62.Model.Learning.Planning;

/// <summary>Rows drawn by the seed where a log has more of them than can be learned from.</summary>
internal static class RowSelection
{
    private const int AsideOfHowMany = 10;

    /// <summary>The first so many rows of each text.</summary>
    public static int[] WithoutRepeats(int[] rows, int[] texts, int most)
    {
        var taken = new Dictionary<int, int>();
        return [.. rows.Where(row => (taken[texts[row]] = taken.GetValueOrDefault(texts[row]) + 1) <= most)];
    }

    /// <summary>
    /// Rows to measure on, whole texts, each category with its share: at most a tenth of the rows. Texts of the catalogue are never among them.
    /// </summary>
    public static HashSet<int> Aside(IReadOnlyList<LabelledRequest> rows, int[] among, int[] texts, TrainingOptions options)
    {
        var people = among.Where(row => !rows[row].IsFromCatalogue).ToArray();
        var share = Math.Min(1.0 / AsideOfHowMany, (double)options.MostRowsAside / people.Length);
        var free = people.CountBy(row => rows[row].Category).ToDictionary(count => count.Key, count => (int)(count.Value * share));
        var known = among.Where(row => rows[row].IsFromCatalogue).Select(row => texts[row]).ToHashSet();
        var groups = people.GroupBy(row => texts[row]).Where(group => !known.Contains(group.Key)).Select(group => group.ToArray()).ToArray();
        Shuffle(groups, options.Seed);
        var aside = new HashSet<int>();
        foreach (var group in groups)
        {
            var category = rows[group[0]].Category;
            if (free[category] < group.Length) continue;
            free[category] -= group.Length;
            aside.UnionWith(group);
        }
        return aside;
    }

    /// <summary>At most so many rows: all of the rare categories, as many of each of the others.</summary>
    /// <returns>The rows, and the most of one category.</returns>
    public static (HashSet<int> Rows, int MostOfCategory) Sample(IReadOnlyList<LabelledRequest> rows, int[] among, int most, int seed)
    {
        var counts = among.CountBy(row => rows[row].Category).Select(count => count.Value).Order().ToArray();
        var left = (long)most;
        var level = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            level = (int)Math.Max(1, Math.Min(counts[i], left / (counts.Length - i)));
            left -= level;
        }
        int[] order = [.. among];
        Shuffle(order, seed);
        var taken = new Dictionary<string, int>();
        // The catalogue's sentences first: they are few, and somebody wrote them to be learned from.
        return ([.. order.OrderBy(row => rows[row].IsFromCatalogue ? 0 : 1).Where(row => (taken[rows[row].Category] = taken.GetValueOrDefault(rows[row].Category) + 1) <= level)], level);
    }

    private static void Shuffle<T>(T[] items, int seed)
    {
        // CA5394: not a secret, and it must be the same every time.
#pragma warning disable CA5394
        new Random(seed).Shuffle(items);
#pragma warning restore CA5394
    }
}
