using System.Runtime.InteropServices;
using Allo62.Model.Text;

namespace Allo62.Training.Quality;

/// <summary>The distinct runs of five characters of many texts, numbered in the order in which they appear.</summary>
/// <param name="Sets">Numbers of each text's runs, ascending; one at least.</param>
/// <param name="Distinct">How many different runs there are.</param>
internal sealed record TextRuns(int[][] Sets, int Distinct)
{
    private const int RunLength = 5;

    public static TextRuns Of(IReadOnlyList<string> texts)
    {
        var sets = new int[texts.Count][];
        Parallel.For(0, texts.Count, text => sets[text] = [.. Of(texts[text])]);
        var numbers = new Dictionary<int, int>();
        foreach (var set in sets)
        {
            for (var i = 0; i < set.Length; i++)
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, set[i], out var isKnown);
                if (!isKnown) number = numbers.Count - 1;
                set[i] = number;
            }
        }
        Parallel.ForEach(sets, Array.Sort);
        return new TextRuns(sets, numbers.Count);
    }

    /// <summary>Hashes of one text's distinct runs; one at least.</summary>
    public static HashSet<int> Of(string text)
    {
        var runs = new List<int>();
        Read(text, runs);
        return [.. runs];
    }

    /// <summary>Hashes of one text's runs, repeats among them; one at least. 32 bits: runs that share a hash by chance are far too few to make copies.</summary>
    public static void Read(string text, List<int> runs)
    {
        var normalised = TextNormaliser.Normalise(text);
        runs.Clear();
        for (var start = 0; start == 0 || start + RunLength <= normalised.Length; start++)
        {
            var hash = 14695981039346656037UL;
            foreach (var c in normalised.AsSpan(start, Math.Min(RunLength, normalised.Length - start))) hash = (hash ^ c) * 1099511628211UL;
            runs.Add((int)(hash ^ (hash >> 32)));
        }
    }
}
