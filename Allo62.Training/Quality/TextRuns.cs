using Allo62.Model.Text;

namespace Allo62.Training.Quality;

/// <summary>The distinct runs of five characters of many texts, numbered from the rarest to the most frequent.</summary>
/// <param name="Sets">Numbers of each text's runs, ascending; one at least.</param>
/// <param name="Distinct">How many different runs there are.</param>
/// <param name="FirstShared">The first number of a run that more than one text has.</param>
internal sealed record TextRuns(int[][] Sets, int Distinct, int FirstShared)
{
    private const int RunLength = 5;

    public static TextRuns Of(IReadOnlyList<string> texts)
    {
        // 32 bits keep a million texts in memory; runs that share a number by chance are far too few to make copies.
        var sets = new int[texts.Count][];
        Parallel.For(0, texts.Count, () => new HashSet<int>(), (text, _, set) =>
        {
            sets[text] = Runs(texts[text], set);
            return set;
        }, _ => { });
        var frequency = new Dictionary<int, int>();
        foreach (var set in sets)
        {
            foreach (var run in set) System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(frequency, run, out _)++;
        }
        var order = frequency.Keys.ToArray();
        // One order for all: then the overlap of two texts must begin within their rarest runs.
        Array.Sort([.. order.Select(run => ((long)frequency[run] << 32) | (uint)run)], order);
        var firstShared = order.TakeWhile(run => frequency[run] == 1).Count();
        for (var number = 0; number < order.Length; number++) frequency[order[number]] = number;
        Parallel.ForEach(sets, set =>
        {
            for (var i = 0; i < set.Length; i++) set[i] = frequency[set[i]];
            Array.Sort(set);
        });
        return new TextRuns(sets, order.Length, firstShared);
    }

    private static int[] Runs(string text, HashSet<int> runs)
    {
        var normalised = TextNormaliser.Normalise(text);
        runs.Clear();
        for (var start = 0; start == 0 || start + RunLength <= normalised.Length; start++)
        {
            var hash = 14695981039346656037UL;
            foreach (var c in normalised.AsSpan(start, Math.Min(RunLength, normalised.Length - start))) hash = (hash ^ c) * 1099511628211UL;
            runs.Add((int)(hash ^ (hash >> 32)));
        }
        return [.. runs];
    }
}
