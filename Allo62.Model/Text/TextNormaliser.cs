using System.Collections.Frozen;
using System.Text;

namespace Allo62.Model.Text;

/// <summary>
/// The only place where text is normalised, in one pass: case, accents, compatibility forms and ligatures, typographic
/// signs, invisible characters, drawn-out letters, emoji, abbreviations, digits that differ from person to person, and
/// polite openings and closings. Training and answering use it alike, so a model sees the same words in both.
/// </summary>
/// <remarks>
/// Works on any UTF-16 text (lone surrogates are word borders), is idempotent, and its result is at most 24 times as long as
/// the text plus 24. Longer numbers keep their length but not their digits (« D939 » → « d000 »), save the service numbers
/// that callers name (« 115 », « 3919 »).
/// </remarks>
public static class TextNormaliser
{
    private const int ShortestMaskedNumber = 3;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations =
        FrenchPhrases.Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openings =
        FrenchPhrases.Openings.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Closings =
        FrenchPhrases.Closings.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownNumbers =
        new[] { "112", "114", "115", "116", "117", "119", "3018", "3020", "3039", "3114", "3230", "3400", "3646", "3919", "3939", "3949", "3960", "3977" }
            .ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The normalised text.</summary>
    /// <param name="text">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Normalise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var result = new NormalisedText();
        Normalise(text, result);
        return result.ToString();
    }

    /// <summary>Normalises into a workspace, without allocation once the workspace has grown to the usual size.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="into">Receives the words; what it held before is gone.</param>
    public static void Normalise(ReadOnlySpan<char> text, NormalisedText into)
    {
        ArgumentNullException.ThrowIfNull(into);
        into.Clear();
        ReadWords(text, into);
        LeaveOutPoliteEnds(into);
    }

    private static void ReadWords(ReadOnlySpan<char> text, NormalisedText into)
    {
        Span<char> folded = stackalloc char[CharacterFolding.LongestExpansion];
        var word = new WordInProgress(into);
        for (var i = 0; i < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text[i..], out var rune, out var used) != System.Buffers.OperationStatus.Done)
            {
                word.End(i);
                i += Math.Max(used, 1);
                continue;
            }
            if (rune.Value == '<' && Placeholder.TryRead(text[i..], out var placeholder))
            {
                word.End(i);
                word.Whole(placeholder.Token, i, i + placeholder.SourceLength);
                i += placeholder.SourceLength;
                continue;
            }
            ReadCharacter(text, rune, i, used, folded, ref word);
            i += used;
        }
        word.End(text.Length);
    }

    private static void ReadCharacter(ReadOnlySpan<char> text, Rune rune, int at, int used, scoped Span<char> folded, ref WordInProgress word)
    {
        if (CharacterFolding.IsInvisible(rune)) return;
        var length = CharacterFolding.Fold(rune, folded);
        if (length > 0)
        {
            word.Add(folded[..length], at);
        }
        else if (rune.Value == '.' && word.IsSingleLetterSinceDot && at + 1 < text.Length && char.IsLetter(text[at + 1]))
        {
            word.Dot();
        }
        else
        {
            word.End(at);
            if (CharacterFolding.Meaning(rune) is { } meaning) word.Whole(meaning, at, at + used);
        }
    }

    /// <summary>Leaves out polite openings and closings; all that is left where there is nothing else.</summary>
    internal static void LeaveOutPoliteEnds(NormalisedText text)
    {
        var first = 0;
        var end = text.Tokens.Length;
        while (first < end && OpeningWords(text, first, end) is > 0 and var words) first += words;
        // Nothing but politeness: the greeting is what the person said.
        if (first == end) return;
        while (end > first && ClosingWords(text, first, end) is > 0 and var words) end -= words;
        if (first < end) text.Keep(first, end);
    }

    private static int OpeningWords(NormalisedText text, int first, int end)
    {
        for (var words = Math.Min(FrenchPhrases.LongestPhrase, end - first); words > 0; words--)
        {
            if (Openings.Contains(text.Words(text.Tokens[first], text.Tokens[first + words - 1]))) return words;
        }
        return 0;
    }

    private static int ClosingWords(NormalisedText text, int first, int end)
    {
        for (var words = Math.Min(FrenchPhrases.LongestPhrase, end - first); words > 0; words--)
        {
            if (Closings.Contains(text.Words(text.Tokens[end - words], text.Tokens[end - 1]))) return words;
        }
        return 0;
    }

    /// <summary>The word that is being read, and what is to be done when it ends.</summary>
    private ref struct WordInProgress(NormalisedText text)
    {
        private int _start = -1;
        private int _sourceStart;
        private int _runLength;
        private bool _hasDigit;
        private bool _dotted;
        private int _lettersSinceDot;

        /// <summary>One letter since the start or the last dot: « R.S.A. » is one word.</summary>
        public readonly bool IsSingleLetterSinceDot => _start >= 0 && _lettersSinceDot == 1 && (_dotted || text.Length - _start == 1);

        public void Add(scoped ReadOnlySpan<char> characters, int at)
        {
            if (_start < 0)
            {
                _start = text.Length;
                _sourceStart = at;
                _runLength = 0;
                _lettersSinceDot = 0;
                _hasDigit = _dotted = false;
            }
            _lettersSinceDot++;
            foreach (var c in characters) Add(c);
        }

        public void Dot()
        {
            _dotted = true;
            _lettersSinceDot = 0;
            _runLength = 0;
        }

        /// <summary>A word that is known whole: what an emoji means, a placeholder.</summary>
        public void Whole(ReadOnlySpan<char> characters, int sourceStart, int sourceEnd)
        {
            var start = text.Length;
            text.Append(characters);
            text.EndToken(start, sourceStart, sourceEnd);
        }

        public void End(int at)
        {
            if (_start < 0) return;
            var word = text.Characters[_start..];
            if (Abbreviations.TryGetValue(word, out var longForm))
            {
                text.Truncate(_start);
                foreach (var part in longForm.AsSpan().Split(' ')) Whole(longForm.AsSpan(part), _sourceStart, at);
            }
            else
            {
                if (_hasDigit) MaskDigits();
                text.EndToken(_start, _sourceStart, at);
            }
            _start = -1;
        }

        private void Add(char c)
        {
            var isDigit = char.IsAsciiDigit(c);
            _hasDigit |= isDigit;
            var length = text.Length;
            _runLength = length > _start && text.Characters[length - 1] == c ? _runLength + 1 : 1;
            // « trooop » is « trop »; « créée », which has three e once the accents are gone, keeps two.
            if (!isDigit && _runLength >= 3)
            {
                if (_runLength == 3 && c != 'e') text.Truncate(length - 1);
                return;
            }
            text.Append(c);
        }

        private readonly void MaskDigits()
        {
            var word = text.Characters[_start..];
            if (KnownNumbers.Contains(word)) return;
            var letters = word.Length - Digits(word);
            if (letters == 0 && word.Length < ShortestMaskedNumber) return;
            if (letters > 2) return;
            Span<char> masked = stackalloc char[Math.Min(word.Length, 64)];
            for (var i = 0; i < masked.Length; i++) masked[i] = char.IsAsciiDigit(word[i]) ? '0' : word[i];
            text.Truncate(_start);
            text.Append(masked);
        }

        private static int Digits(ReadOnlySpan<char> word)
        {
            var count = 0;
            foreach (var c in word) if (char.IsAsciiDigit(c)) count++;
            return count;
        }
    }
}
