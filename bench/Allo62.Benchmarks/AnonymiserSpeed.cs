using System.Diagnostics;
using Allo62.Model.Anonymisation;

namespace Allo62.Benchmarks;

/// <summary>Texts a second on one thread, and where the time goes.</summary>
internal static class AnonymiserSpeed
{
    private const int Rounds = 5;
    private const int TextsARound = 20_000;
    private const int FewestWords = 10;
    private const int MostWords = 15;

    /// <summary>The best of a few rounds, and the time and memory that each recogniser takes of it.</summary>
    public static void Print(string[] texts, bool byRecogniser = false)
    {
        foreach (var text in texts) Anonymiser.Default.Anonymise(text);
        var repeats = Math.Max(1, TextsARound / texts.Length);
        var best = double.MaxValue;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var repeat = 0; repeat < repeats; repeat++) foreach (var text in texts) Anonymiser.Default.Anonymise(text);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds / repeats / texts.Length);
        }
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds / repeats / texts.Length;
        Console.WriteLine($"  {1 / best:#,0} texts a second on one thread, {texts.Average(text => text.Split(' ').Length):0.0} words a text, {bytes} bytes allocated a text");
        if (byRecogniser) PrintShares(texts, repeats);
    }

    /// <summary>Requests of 10 to 15 words of the demonstration log: what the API mostly gets.</summary>
    public static void PrintShort(string data, bool byRecogniser) =>
        Print([.. Directory.GetFiles(Path.Combine(data, "log"), "*.csv").Order().SelectMany(Rows.Read).Select(row => row["text"])
            .Where(text => text.Split(' ').Length is >= FewestWords and <= MostWords).Take(TextsARound)], byRecogniser);

    private static void PrintShares(string[] texts, int repeats)
    {
        var recognisers = Anonymiser.Default.Recognisers;
        var ticks = new long[recognisers.Count + 2];
        for (var repeat = 0; repeat < repeats * Rounds; repeat++)
        {
            foreach (var text in texts)
            {
                var from = Stopwatch.GetTimestamp();
                var scanned = TextScanner.Scan(text);
                var findings = new FindingSet(scanned);
                from = Note(ref ticks[0], from);
                for (var r = 0; r < recognisers.Count; r++)
                {
                    recognisers[r].Find(scanned, findings);
                    from = Note(ref ticks[r + 1], from);
                }
                findings.Resolve();
                Note(ref ticks[^1], from);
            }
        }
        string[] names = ["scan", .. recognisers.Select(recogniser => recogniser.GetType().Name), "resolve"];
        foreach (var (name, spent) in names.Zip(ticks).OrderByDescending(part => part.Second))
            Console.WriteLine($"    {name,-28} {spent * 1e9 / Stopwatch.Frequency / texts.Length / repeats / Rounds,8:#,0} ns a text");
    }

    private static long Note(ref long ticks, long from)
    {
        var now = Stopwatch.GetTimestamp();
        ticks += now - from;
        return now;
    }
}
