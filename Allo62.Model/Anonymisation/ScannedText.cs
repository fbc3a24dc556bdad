namespace Allo62.Model.Anonymisation;

/// <summary>
/// A text cut into tokens, with the roles of its words: what every recogniser reads. One per thread, used again for the next
/// text, so that a text without personal data costs no memory.
/// </summary>
internal sealed class ScannedText
{
    // Counting costs a tenth of the time: only the test that work grows linearly switches it on.
    private static readonly bool CountsLooks = AppContext.TryGetSwitch("Allo62.CountLooks", out var on) && on;

    private Token[] _tokens = [];
    private char[] _folded = [];
    private bool _isAllCapitals;

    public string Source { get; private set; } = "";

    public int Count { get; private set; }

    /// <summary>Any digit at all: without one no recogniser of numbers need look.</summary>
    public bool HasNumber { get; private set; }

    /// <summary>The roles of all words together: what is not among them need not be looked for.</summary>
    public WordTraits AllTraits { get; private set; }

    /// <summary>A text in capitals, in which case says nothing.</summary>
    public bool IsAllCapitals => _isAllCapitals;

    /// <summary>How often a recogniser looked at a token: the work done, for the test that it grows linearly.</summary>
    public long Looks { get; private set; }

    public ref readonly Token this[int index]
    {
        get
        {
            if (CountsLooks) Looks++;
            return ref _tokens[index];
        }
    }

    public void Reset(string source, Token[] tokens, int count, char[] folded, bool isAllCapitals, bool hasNumber, WordTraits allTraits)
    {
        (Source, _tokens, Count, _folded, _isAllCapitals, HasNumber, AllTraits, Looks) = (source, tokens, count, folded, isAllCapitals, hasNumber, allTraits, 0);
    }

    /// <summary>Base letters of a word in lower case, or the digits of a number; empty outside the text.</summary>
    public ReadOnlySpan<char> Folded(int index) =>
        IsInside(index) ? _folded.AsSpan(_tokens[index].FoldedStart, _tokens[index].FoldedLength) : [];

    public bool Is(int index, ReadOnlySpan<char> word) =>
        IsInside(index) && _tokens[index].FoldedLength == word.Length && _tokens[index].Kind == TokenKind.Word && Folded(index).SequenceEqual(word);

    public bool IsWord(int index) => IsInside(index) && _tokens[index].Kind == TokenKind.Word;

    public bool IsNumber(int index) => IsInside(index) && _tokens[index].Kind == TokenKind.Number;

    public bool IsPlaceholder(int index) => IsInside(index) && _tokens[index].Kind == TokenKind.Placeholder;

    public bool IsPlaceholder(int index, string name) =>
        IsPlaceholder(index) && Source.AsSpan(_tokens[index].Start + 1).StartsWith(name, StringComparison.OrdinalIgnoreCase);

    public bool IsSign(int index, char sign) => IsInside(index) && _tokens[index].Sign == sign && _tokens[index].Kind == TokenKind.Sign;

    public bool IsSign(int index, ReadOnlySpan<char> signs) =>
        IsInside(index) && _tokens[index].Kind == TokenKind.Sign && signs.Contains(_tokens[index].Sign);

    public bool Has(int index, WordTraits any) => IsInside(index) && (_tokens[index].Traits & any) != 0;

    /// <summary>Nothing stands between this token and the one before it.</summary>
    public bool IsGlued(int index) => index > 0 && index < Count && _tokens[index].Start == _tokens[index - 1].End;

    public bool StartsLine(int index) => index == 0 || (index < Count && _tokens[index].LineBefore);

    /// <summary>At the start, after the end of a sentence or on a new line: a capital says nothing there.</summary>
    public bool StartsSentence(int index) => StartsLine(index) || IsSign(index - 1, ".!?:;•*-«\"(");

    /// <summary>The case of a word as far as it says something: in a text in capitals every word is as if small.</summary>
    public LetterCase Case(int index) => IsInside(index) && !_isAllCapitals ? _tokens[index].Case : LetterCase.Lower;

    public bool IsCapitalised(int index) => Case(index) != LetterCase.Lower;

    private bool IsInside(int index)
    {
        if (CountsLooks) Looks++;
        return (uint)index < (uint)Count;
    }

    public void AddTraits(int index, WordTraits traits)
    {
        _tokens[index].Traits |= traits;
        AllTraits |= traits;
    }

    /// <summary>Value of a number of up to 9 digits, −1 for anything else.</summary>
    public int Value(int index)
    {
        if (!IsNumber(index) || _tokens[index].FoldedLength > 9) return -1;
        var value = 0;
        foreach (var digit in Folded(index)) value = value * 10 + (digit - '0');
        return value;
    }
}
