using Allo62.Model.Text;

namespace Allo62.Model.Urgency;

/// <summary>
/// A phrase over normalised words. <c>suicid*</c> is any word with that beginning, <c>(a|b)</c> a choice of words, <c>[a]</c> a word
/// that may be absent, <c>...</c> up to four words of any kind. Everything else stands for itself, without case or accents.
/// </summary>
internal sealed class PhrasePattern
{
    private const int LongestGap = 4;

    private readonly Element[] _elements;

    private PhrasePattern(Element[] elements) => _elements = elements;

    /// <exception cref="FormatException">An empty pattern, or brackets that do not close.</exception>
    public static PhrasePattern Parse(string pattern)
    {
        var elements = pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ParseElement).ToArray();
        if (elements.Length == 0 || elements.All(element => element.IsGap)) throw new FormatException("a phrase holds no word.");
        return new PhrasePattern(elements);
    }

    /// <summary>Where the phrase first stands.</summary>
    /// <returns>Index of its first word, or -1.</returns>
    public int Find(NormalisedText text, int from = 0)
    {
        for (var start = from; start < text.Tokens.Length; start++)
        {
            if (Matches(text, start, 0)) return start;
        }
        return -1;
    }

    /// <summary>Depth and gaps are bounded by the pattern, so the work per start is bounded too.</summary>
    private bool Matches(NormalisedText text, int at, int element)
    {
        for (; element < _elements.Length; element++)
        {
            var wanted = _elements[element];
            if (wanted.IsGap)
            {
                for (var skip = 0; skip <= LongestGap; skip++) if (Matches(text, at + skip, element + 1)) return true;
                return false;
            }
            if (wanted.IsOptional && Matches(text, at, element + 1)) return true;
            if (at >= text.Tokens.Length || !wanted.Accepts(text.Word(text.Tokens[at]))) return false;
            at++;
        }
        return true;
    }

    private static Element ParseElement(string part)
    {
        if (part == "...") return new Element([], false, IsGap: true);
        var optional = part[0] == '[';
        if (optional != (part[^1] == ']') || part.Contains('(', StringComparison.Ordinal) != part.Contains(')', StringComparison.Ordinal))
            throw new FormatException($"the brackets of '{part}' do not close.");
        var choices = part.Trim('[', ']').Trim('(', ')').Split('|', StringSplitOptions.RemoveEmptyEntries);
        if (choices.Length == 0) throw new FormatException($"'{part}' holds no word.");
        return new Element([.. choices.Select(Word.Parse)], optional, IsGap: false);
    }

    private sealed record Element(Word[] Choices, bool IsOptional, bool IsGap)
    {
        public bool Accepts(ReadOnlySpan<char> word)
        {
            foreach (var choice in Choices) if (choice.Accepts(word)) return true;
            return false;
        }
    }

    private readonly record struct Word(string Text, bool IsBeginning)
    {
        public static Word Parse(string word) => new(TextNormaliser.Normalise(word.TrimEnd('*')), word.EndsWith('*'));

        public bool Accepts(ReadOnlySpan<char> word) => IsBeginning ? word.StartsWith(Text) : word.SequenceEqual(Text);
    }
}
