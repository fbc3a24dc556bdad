using Allo62.Model.Text;

namespace Allo62.Model.Urgency;

/// <summary>
/// A phrase over normalised words. <c>suicid*</c> is any word with that beginning, <c>(a|b c)</c> a choice of words or runs of words,
/// <c>[a]</c> a word that may be absent, <c>...</c> up to four words of any kind, <c>......</c> up to twelve. Everything else stands for itself, without case or accents.
/// </summary>
internal sealed class PhrasePattern
{
    private const int ShortGap = 4;
    private const int LongGap = 12;

    private readonly Element[] _elements;

    /// <summary>For each element that must be there the marks of the words that it can begin with: a text with none of them does not hold the phrase.</summary>
    private readonly ulong[] _needed;

    /// <summary>The marks of the words that the phrase can begin with.</summary>
    private readonly ulong _first;

    private PhrasePattern(Element[] elements)
    {
        _elements = elements;
        _needed = [.. elements.Where(element => element.MustBeThere).Select(element => element.Marks)];
        _first = elements[0].MustBeThere ? _needed[0] : ulong.MaxValue;
    }

    /// <exception cref="FormatException">An empty pattern, or brackets that do not close.</exception>
    public static PhrasePattern Parse(string pattern)
    {
        var elements = Parts(pattern).Select(ParseElement).ToArray();
        if (elements.Length == 0 || elements.All(element => element.LongestGap > 0)) throw new FormatException("a phrase holds no word.");
        return new PhrasePattern(elements);
    }

    /// <summary>Where the phrase first stands.</summary>
    /// <returns>Index of its first word, or -1.</returns>
    public int Find(NormalisedText text, int from = 0)
    {
        // Most phrases are nowhere near a text: that is seen without reading its words.
        foreach (var needed in _needed) if ((needed & text.AllMarks) == 0) return -1;
        var marks = text.Marks;
        for (var start = from; start < marks.Length; start++)
        {
            if ((marks[start] & _first) != 0 && Matches(text, start, 0)) return start;
        }
        return -1;
    }

    /// <summary>Whether one of the phrases stands in a text.</summary>
    public static bool AnyIn(NormalisedText text, PhrasePattern[] phrases)
    {
        foreach (var phrase in phrases) if (phrase.Find(text) >= 0) return true;
        return false;
    }

    /// <summary>Depth and gaps are bounded by the pattern, so the work per start is bounded too.</summary>
    private bool Matches(NormalisedText text, int at, int element)
    {
        for (; element < _elements.Length; element++)
        {
            var wanted = _elements[element];
            if (wanted.LongestGap > 0)
            {
                for (var skip = 0; skip <= wanted.LongestGap; skip++) if (Matches(text, at + skip, element + 1)) return true;
                return false;
            }
            if (wanted.IsOptional && Matches(text, at, element + 1)) return true;
            if (wanted.Choices is not [var only])
            {
                foreach (var choice in wanted.Choices) if (StandsAt(text, at, choice) && Matches(text, at + choice.Length, element + 1)) return true;
                return false;
            }
            if (!StandsAt(text, at, only)) return false;
            at += only.Length;
        }
        return true;
    }

    private static bool StandsAt(NormalisedText text, int at, Word[] words)
    {
        if (at + words.Length > text.Tokens.Length) return false;
        for (var i = 0; i < words.Length; i++) if (!words[i].Accepts(text.Word(text.Tokens[at + i]))) return false;
        return true;
    }

    /// <summary>Words, brackets and gaps; a space inside brackets belongs to them.</summary>
    private static IEnumerable<string> Parts(string pattern)
    {
        var start = 0;
        while (start < pattern.Length)
        {
            var close = pattern[start] switch { '(' => ')', '[' => ']', _ => ' ' };
            var end = pattern.IndexOf(close, start);
            if (end < 0 && close != ' ') throw new FormatException($"the bracket at character {start + 1} does not close.");
            if (end < 0) end = pattern.Length;
            else if (close != ' ') end++;
            if (end > start) yield return pattern[start..end];
            start = end;
            while (start < pattern.Length && pattern[start] == ' ') start++;
        }
    }

    private static Element ParseElement(string part)
    {
        if (part is "..." or "......") return new Element([], false, part.Length == 3 ? ShortGap : LongGap);
        var choices = part.Trim('[', ']', '(', ')').Split('|', StringSplitOptions.RemoveEmptyEntries)
            .Select(choice => choice.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Word.Parse).ToArray()).Where(words => words.Length > 0).ToArray();
        if (choices.Length == 0) throw new FormatException($"'{part}' holds no word.");
        return new Element(choices, part[0] == '[', LongestGap: 0);
    }

    private sealed record Element(Word[][] Choices, bool IsOptional, int LongestGap)
    {
        public bool MustBeThere => LongestGap == 0 && !IsOptional;

        /// <summary>The marks of the first words of all choices.</summary>
        public ulong Marks => Choices.Aggregate(0UL, (marks, choice) => marks | choice[0].Mark);
    }

    private readonly record struct Word(string Text, bool IsBeginning)
    {
        public static Word Parse(string word) => new(TextNormaliser.Normalise(word.TrimEnd('*')), word.EndsWith('*'));

        /// <summary>Its mark; all of them where the beginning is too short to tell.</summary>
        public ulong Mark => Text.Length > (IsBeginning ? 1 : 0) ? NormalisedText.MarkOf(Text) : ulong.MaxValue;

        public bool Accepts(ReadOnlySpan<char> word) => IsBeginning ? word.StartsWith(Text) : word.SequenceEqual(Text);
    }
}
