namespace Allo62.Benchmarks.Study.Features;

/// <summary>One way of cutting a normalised text into pieces. Each is a block: weighted and brought to length 1 by itself.</summary>
internal interface IPieces
{
    IEnumerable<string> Of(string[] words);
}

/// <summary>Words and runs of words, each word first made into something else: itself, its stem, its sound.</summary>
internal sealed class WordRuns(int longest, Func<string, string> form) : IPieces
{
    public IEnumerable<string> Of(string[] words)
    {
        var forms = Array.ConvertAll(words, word => form(word));
        for (var first = 0; first < forms.Length; first++)
        {
            for (var last = first; last < Math.Min(first + longest, forms.Length); last++) yield return string.Join(' ', forms[first..(last + 1)]);
        }
    }
}

/// <summary>Pairs of words with up to two words between them, in the order of the text.</summary>
internal sealed class SkipGrams(int longestGap) : IPieces
{
    public IEnumerable<string> Of(string[] words)
    {
        for (var first = 0; first < words.Length; first++)
        {
            for (var last = first + 2; last <= Math.Min(first + longestGap + 1, words.Length - 1); last++) yield return $"{words[first]} _ {words[last]}";
        }
    }
}

/// <summary>Runs of characters within the borders of a word, or across them.</summary>
internal sealed class CharacterRuns(int shortest, int longest, Func<string, string> form, bool acrossWords = false) : IPieces
{
    public IEnumerable<string> Of(string[] words)
    {
        if (acrossWords) return Cut(' ' + string.Join(' ', words.Select(form)) + ' ');
        return words.SelectMany(word => Cut(' ' + form(word) + ' '));
    }

    private IEnumerable<string> Cut(string padded)
    {
        for (var start = 0; start < padded.Length; start++)
        {
            for (var length = shortest; length <= longest && start + length <= padded.Length; length++) yield return padded.Substring(start, length);
        }
    }
}
