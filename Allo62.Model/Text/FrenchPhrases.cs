using System.Collections.Frozen;

namespace Allo62.Model.Text;

/// <summary>The word lists of <see cref="TextNormaliser"/>, read once from the files in <c>Text/French</c>.</summary>
internal static class FrenchPhrases
{
    /// <summary>Short form → words written out, in normalised spelling.</summary>
    public static FrozenDictionary<string, string> Abbreviations { get; } = Lines("abbreviations.txt")
        .Select(line => line.Split('=', StringSplitOptions.TrimEntries))
        .ToFrozenDictionary(parts => parts[0], parts => parts[1]);

    /// <summary>Polite phrases without a need at the beginning of a text, in normalised spelling.</summary>
    public static FrozenSet<string> Openings { get; } = Lines("openings.txt").SelectMany(Choices).ToFrozenSet();

    /// <summary>Polite phrases without a need at the end of a text, in normalised spelling.</summary>
    public static FrozenSet<string> Closings { get; } = Lines("closings.txt").SelectMany(Choices).ToFrozenSet();

    /// <summary>Number of words of the longest polite phrase.</summary>
    public static int LongestPhrase { get; } = Openings.Concat(Closings).Max(phrase => phrase.Count(c => c == ' ') + 1);

    internal static string[] Lines(string name)
    {
        var assembly = typeof(FrenchPhrases).Assembly;
        using var stream = assembly.GetManifestResourceStream($"Allo62.Model.Text.French.{name}")
            ?? throw new InvalidOperationException($"The word list {name} is missing from the build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#').ToArray();
    }

    /// <summary>« (a|b) c » → « a c », « b c ».</summary>
    private static IEnumerable<string> Choices(string line)
    {
        var open = line.IndexOf('(', StringComparison.Ordinal);
        if (open < 0) return [line];
        var close = line.IndexOf(')', open);
        return line[(open + 1)..close].Split('|').SelectMany(choice => Choices(line[..open] + choice + line[(close + 1)..]));
    }
}
