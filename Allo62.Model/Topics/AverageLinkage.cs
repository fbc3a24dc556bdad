namespace Allo62.Model.Topics;

/// <summary>Hierarchical clustering: the two groups with the highest mean similarity join until none is similar enough. Chains of nearest neighbours find them in quadratic time.</summary>
internal static class AverageLinkage
{
    /// <param name="similarity">Symmetric; used up by the call.</param>
    /// <param name="least">Least mean similarity of two groups that join.</param>
    /// <returns>Members of each group, ascending.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> Cut(float[][] similarity, double least)
    {
        var members = Enumerable.Range(0, similarity.Length).Select(i => new List<int> { i }).ToArray();
        var open = Enumerable.Range(0, similarity.Length).ToHashSet();
        var chain = new Stack<int>();
        var done = new List<IReadOnlyList<int>>();
        while (open.Count > 0)
        {
            if (chain.Count == 0) chain.Push(open.Min());
            var tip = chain.Peek();
            var nearest = Nearest(similarity, open, tip, chain.Count > 1 ? chain.ElementAt(1) : -1);
            if (nearest < 0 || similarity[tip][nearest] < least)
            {
                // Nothing is near enough to the tip, and joins elsewhere can only lower means: it stays as it is.
                done.Add([.. members[tip].Order()]);
                open.Remove(chain.Pop());
                continue;
            }
            if (chain.Count > 1 && nearest == chain.ElementAt(1))
            {
                chain.Pop();
                chain.Pop();
                Join(similarity, members, open, tip, nearest);
                continue;
            }
            chain.Push(nearest);
        }
        return done;
    }

    /// <summary>The most similar open group; of equals the one before in the chain, which ends the chain, then the lowest number.</summary>
    private static int Nearest(float[][] similarity, HashSet<int> open, int tip, int before)
    {
        var best = before;
        foreach (var other in open)
        {
            if (other == tip || other == best) continue;
            if (best < 0 || similarity[tip][other] > similarity[tip][best] || (best != before && similarity[tip][other] == similarity[tip][best] && other < best))
                best = other;
        }
        return best;
    }

    private static void Join(float[][] similarity, List<int>[] members, HashSet<int> open, int first, int second)
    {
        double one = members[first].Count, two = members[second].Count;
        foreach (var other in open)
        {
            if (other == first || other == second) continue;
            similarity[first][other] = similarity[other][first] =
                (float)((one * similarity[first][other] + two * similarity[second][other]) / (one + two));
        }
        members[first].AddRange(members[second]);
        open.Remove(second);
    }
}
