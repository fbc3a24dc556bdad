using System.Runtime.InteropServices;

namespace Allo62.Training.Quality;

/// <summary>
/// Texts that share most of their runs of five characters (Jaccard index). Only texts whose signatures agree in a whole band are compared
/// (locality-sensitive hashing, Indyk &amp; Motwani 1998), then exactly: what is found is a copy, and of pairs just at the limit one in
/// 20,000 is missed. Comparing every two texts that share a rare run found all, in quadratic time on a log that repeats its phrases.
/// </summary>
internal static class NearCopies
{
    /// <summary>Overlap of runs of five characters from which two texts count as copies.</summary>
    public const double CopyLimit = 0.8;

    private const int BandLanes = 5;
    private const int Bands = MinHash.Lanes / BandLanes;

    /// <summary>Far enough under the limit that no copy looks less alike.</summary>
    private const double LeastLikeness = 0.5;

    /// <summary>Texts of a bucket compared with one of them; a bucket of thousands is one text again and again, joined at the first of these.</summary>
    private const int MostCompared = 64;

    /// <summary>A number for each text, that of the first of its group; texts that are linked by near-copies have the same.</summary>
    public static int[] Groups(IReadOnlyList<string> texts)
    {
        var (bands, sketches) = Sign(texts);
        var groups = new DisjointSets(texts.Count);
        var items = new int[texts.Count];
        foreach (var keys in bands)
        {
            for (var text = 0; text < items.Length; text++) items[text] = text;
            Array.Sort(keys, items);
            for (var start = 0; start < keys.Length;)
            {
                var end = start + 1;
                while (end < keys.Length && keys[end] == keys[start]) end++;
                if (end - start > 1) JoinCopies(texts, sketches, items.AsSpan(start, end - start), groups);
                start = end;
            }
        }
        return groups.Numbers();
    }

    private static (uint[][] Bands, byte[] Sketches) Sign(IReadOnlyList<string> texts)
    {
        uint[][] bands = [.. Enumerable.Range(0, Bands).Select(_ => new uint[texts.Count])];
        var sketches = new byte[texts.Count * (long)MinHash.SketchBytes];
        Parallel.For(0, texts.Count, () => (Runs: new List<int>(), Lanes: new uint[MinHash.Lanes]), (text, _, work) =>
        {
            TextRuns.Read(texts[text], work.Runs);
            MinHash.Sign(CollectionsMarshal.AsSpan(work.Runs), work.Lanes);
            for (var band = 0; band < Bands; band++) bands[band][text] = MinHash.Band(work.Lanes.AsSpan(band * BandLanes, BandLanes));
            MinHash.Sketch(work.Lanes, SketchOf(sketches, text));
            return work;
        }, _ => { });
        return (bands, sketches);
    }

    private static void JoinCopies(IReadOnlyList<string> texts, byte[] sketches, Span<int> bucket, DisjointSets groups)
    {
        // Sorting by key leaves equal keys in any order; the same texts are to be compared every time.
        bucket.Sort();
        for (var at = 1; at < bucket.Length; at++)
        {
            for (var before = at - 1; before >= Math.Max(0, at - MostCompared); before--)
            {
                var (first, second) = (bucket[before], bucket[at]);
                if (groups.AreJoined(first, second)) continue;
                if (MinHash.Likeness(SketchOf(sketches, first), SketchOf(sketches, second)) < LeastLikeness) continue;
                if (IsCopy(TextRuns.Of(texts[first]), TextRuns.Of(texts[second]))) groups.Join(first, second);
            }
        }
    }

    private static Span<byte> SketchOf(byte[] sketches, int text) => sketches.AsSpan(text * MinHash.SketchBytes, MinHash.SketchBytes);

    private static bool IsCopy(HashSet<int> first, HashSet<int> second)
    {
        var all = first.Count + second.Count;
        first.IntersectWith(second);
        return first.Count >= CopyLimit * (all - first.Count);
    }
}
