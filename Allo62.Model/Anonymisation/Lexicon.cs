using System.Text;
using Allo62.Model.Text;

namespace Allo62.Model.Anonymisation;

/// <summary>The word lists in <c>Anonymisation/Names</c>, read once: word → roles.</summary>
internal static class Lexicon
{
    private static readonly string[] VerbEndings =
        ["e", "es", "er", "ent", "ons", "ez", "é", "ée", "és", "ées", "ai", "ais", "ait", "aient", "ant", "a", "as", "era", "erai", "eras",
         "erais", "erait", "eront", "erez", "erons", "eraient"];

    private static readonly Dictionary<string, WordTraits> Traits = Build();
    private static readonly WordTable Table = new(Traits);

    /// <summary>Number of words of each kind, for tests.</summary>
    public static int Count(WordTraits traits) => Traits.Count(pair => (pair.Value & traits) != 0);

    /// <summary>The roles of a word, by its careful spelling first, then without its accents.</summary>
    public static WordTraits Of(ReadOnlySpan<char> lower, ReadOnlySpan<char> folded) => Of(WordHash.Of(lower), WordHash.Of(folded));

    /// <summary>The same, by the <see cref="WordHash"/> of both spellings.</summary>
    public static WordTraits Of(ulong lower, ulong folded)
    {
        if (Table.TryGet(lower, out var traits)) return traits;
        return lower != folded && Table.TryGet(folded, out traits) ? traits : WordTraits.None;
    }

    /// <summary>Base letters in lower case; hyphens, apostrophes and spaces become single spaces.</summary>
    public static string Fold(string text)
    {
        var result = new StringBuilder(text.Length);
        Span<char> folded = stackalloc char[CharacterFolding.LongestExpansion];
        foreach (var rune in text.EnumerateRunes())
        {
            var length = CharacterFolding.Fold(rune, folded);
            if (length > 0) result.Append(folded[..length]);
            else if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
        }
        return result.ToString().TrimEnd();
    }

    /// <summary>The lines of a list that are neither empty nor a comment.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"Allo62.Model.Anonymisation.Names.{name}")
            ?? throw new InvalidOperationException($"The word list {name} is missing from the build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#').ToArray();
    }

    private static Dictionary<string, WordTraits> Build()
    {
        var traits = new Dictionary<string, WordTraits>(32_000, StringComparer.Ordinal);
        foreach (var word in Lines("first-names.txt").SelectMany(NameWords)) Add(traits, word, WordTraits.FirstName);
        foreach (var word in Lines("family-names.txt").SelectMany(NameWords)) Add(traits, word, WordTraits.FamilyName);
        foreach (var word in Lines("acronyms.txt").SelectMany(Words)) Add(traits, word, WordTraits.Acronym);
        foreach (var word in Lines("ordinary-words.txt").SelectMany(Words).SelectMany(Forms)) Add(traits, word, WordTraits.Ordinary);
        foreach (var word in Lines("frequent-words.txt").SelectMany(Words)) Add(traits, word, WordTraits.Ordinary);
        foreach (var line in Lines("towns.txt").Concat(Lines("places.txt")).Concat(Lines("public-figures.txt")))
        {
            Add(traits, Fold(line).Split(' ')[0], WordTraits.PhraseStart);
        }
        // « St Omer »: the reader of places knows the long form.
        foreach (var word in new[] { "st", "ste" }) Add(traits, word, WordTraits.PhraseStart);
        var role = WordTraits.None;
        foreach (var line in Lines("words.txt"))
        {
            if (line[0] == '[') role = Enum.Parse<WordTraits>(line[1..^1]);
            else foreach (var word in Words(line)) Add(traits, word, role);
        }
        foreach (var (trigger, cues) in Triggers.All)
        {
            foreach (var word in cues.SelectMany(cue => cue.Words)) traits[word] = traits.GetValueOrDefault(word) | trigger;
        }
        // A place may be found by either spelling of its first word, and « né » starts what « ne » starts.
        foreach (var word in traits.Keys.ToArray())
        {
            traits[word] |= traits.GetValueOrDefault(Fold(word)) & (WordTraits.PhraseStart | WordTraits.Triggers);
        }
        return traits;

        static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>« jean-luc » is two names: the reader puts compounds together itself.</summary>
    private static string[] NameWords(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(name => name.Split(['-', '\'']) is { Length: > 1 } parts ? parts.Where(part => part.Length > 2) : [name]).ToArray();

    private static IEnumerable<string> Forms(string entry) => entry[^1] switch
    {
        '~' => VerbEndings.Select(ending => entry[..^1] + ending),
        '+' => [entry[..^1], entry[..^1] + "s", entry[..^1] + "e", entry[..^1] + "es"],
        _ => [entry, entry + "s"],
    };

    private static void Add(Dictionary<string, WordTraits> traits, string word, WordTraits role)
    {
        var lower = word.Normalize(NormalizationForm.FormC).ToLowerInvariant();
        traits[lower] = traits.GetValueOrDefault(lower) | role;
        var folded = Fold(lower);
        if (folded != lower) traits[folded] = traits.GetValueOrDefault(folded) | role;
    }
}
