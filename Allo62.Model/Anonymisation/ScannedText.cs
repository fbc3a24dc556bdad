namespace Allo62.Model.Anonymisation;

/// <summary>A text cut into tokens, with the roles of its words: what every recogniser reads.</summary>
internal sealed class ScannedText(string source, Token[] tokens, int count, char[] folded, bool isAllCapitals)
{
    public string Source => source;

    public int Count => count;

    /// <summary>Any digit at all: without one no recogniser of numbers need look.</summary>
    public bool HasNumber { get; init; }

    /// <summary>How often a recogniser looked at a token: the work done, for the test that it grows linearly.</summary>
    public long Looks { get; private set; }

    public ref readonly Token this[int index]
    {
        get
        {
            Looks++;
            return ref tokens[index];
        }
    }

    /// <summary>Base letters of a word in lower case, or the digits of a number; empty outside the text.</summary>
    public ReadOnlySpan<char> Folded(int index) =>
        IsInside(index) ? folded.AsSpan(tokens[index].FoldedStart, tokens[index].FoldedLength) : [];

    public bool Is(int index, ReadOnlySpan<char> word) => Folded(index).SequenceEqual(word) && tokens[index].Kind == TokenKind.Word;

    public bool IsWord(int index) => IsInside(index) && tokens[index].Kind == TokenKind.Word;

    public bool IsNumber(int index) => IsInside(index) && tokens[index].Kind == TokenKind.Number;

    public bool IsPlaceholder(int index) => IsInside(index) && tokens[index].Kind == TokenKind.Placeholder;

    public bool IsPlaceholder(int index, string name) =>
        IsPlaceholder(index) && source.AsSpan(tokens[index].Start + 1).StartsWith(name, StringComparison.OrdinalIgnoreCase);

    public bool IsSign(int index, char sign) => IsInside(index) && tokens[index].Kind == TokenKind.Sign && tokens[index].Sign == sign;

    public bool IsSign(int index, ReadOnlySpan<char> signs) =>
        IsInside(index) && tokens[index].Kind == TokenKind.Sign && signs.Contains(tokens[index].Sign);

    public bool Has(int index, WordTraits any) => IsInside(index) && (tokens[index].Traits & any) != 0;

    /// <summary>Nothing stands between this token and the one before it.</summary>
    public bool IsGlued(int index) => index > 0 && index < count && tokens[index].Start == tokens[index - 1].End;

    public bool StartsLine(int index) => index == 0 || (index < count && tokens[index].LineBefore);

    /// <summary>At the start, after the end of a sentence or on a new line: a capital says nothing there.</summary>
    public bool StartsSentence(int index) => StartsLine(index) || IsSign(index - 1, ".!?:;•*-«\"(");

    /// <summary>The case of a word as far as it says something: in a text in capitals every word is as if small.</summary>
    public LetterCase Case(int index) => IsInside(index) && !isAllCapitals ? tokens[index].Case : LetterCase.Lower;

    public bool IsCapitalised(int index) => Case(index) != LetterCase.Lower;

    private bool IsInside(int index)
    {
        Looks++;
        return (uint)index < (uint)count;
    }

    public void AddTraits(int index, WordTraits traits) => tokens[index].Traits |= traits;

    /// <summary>Value of a number of up to 9 digits, −1 for anything else.</summary>
    public int Value(int index)
    {
        if (!IsNumber(index) || tokens[index].FoldedLength > 9) return -1;
        var value = 0;
        foreach (var digit in Folded(index)) value = value * 10 + (digit - '0');
        return value;
    }
}
