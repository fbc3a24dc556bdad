namespace Allo62.Model.Text;

/// <summary>
/// Result of <see cref="TextNormaliser"/>: words separated by single spaces, without case or accents.
/// An instance is a workspace: it can be used again for the next text, but not by two threads at once.
/// </summary>
public sealed class NormalisedText
{
    [ThreadStatic]
    private static NormalisedText? _mine;

    private char[] _characters = new char[256];
    private TextToken[] _tokens = new TextToken[64];
    private ulong[] _marks = new ulong[64];
    private int _length;
    private int _firstToken;
    private int _tokenEnd;

    /// <summary>The words that carry the need, as one run of characters; <see cref="Tokens"/> index into it.</summary>
    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, _length);

    /// <summary>The words in their order, without polite openings and closings.</summary>
    public ReadOnlySpan<TextToken> Tokens => _tokens.AsSpan(_firstToken, _tokenEnd - _firstToken);

    /// <summary>The characters of one word.</summary>
    /// <param name="token">A token of this text.</param>
    public ReadOnlySpan<char> Word(TextToken token) => _characters.AsSpan(token.Start, token.Length);

    /// <summary>The characters from the start of one word to the end of another, spaces between included.</summary>
    /// <param name="first">A token of this text.</param>
    /// <param name="last">The same token or a later one.</param>
    public ReadOnlySpan<char> Words(TextToken first, TextToken last) => _characters.AsSpan(first.Start, last.End - first.Start);

    /// <summary>The normalised text as a string: the words of <see cref="Tokens"/>, separated by single spaces.</summary>
    public override string ToString() => _tokenEnd == _firstToken ? "" : new string(Words(_tokens[_firstToken], _tokens[_tokenEnd - 1]));

    /// <summary>The calling thread's workspace. What is in it holds until the thread's next text.</summary>
    internal static NormalisedText Mine => _mine ??= new NormalisedText();

    internal int Length => _length;

    /// <summary>The mark of each of <see cref="Tokens"/>: a word with another mark is another word.</summary>
    internal ReadOnlySpan<ulong> Marks => _marks.AsSpan(_firstToken, _tokenEnd - _firstToken);

    /// <summary>The marks of all words, polite ends included.</summary>
    internal ulong AllMarks { get; private set; }

    /// <summary>The mark of a word: one bit of 64, by its first two characters.</summary>
    internal static ulong MarkOf(ReadOnlySpan<char> word)
    {
        var second = word.Length > 1 ? word[1] : 0u;
        return 1UL << (int)((word[0] * 0x9E3779B1u + second * 0x85EBCA77u) >> 26);
    }

    internal void Clear()
    {
        _length = _firstToken = _tokenEnd = 0;
        AllMarks = 0;
    }

    internal void Append(char c)
    {
        if (_length == _characters.Length) Array.Resize(ref _characters, _length * 2);
        _characters[_length++] = c;
    }

    internal void Append(ReadOnlySpan<char> text)
    {
        foreach (var c in text) Append(c);
    }

    /// <summary>Forgets the characters from a position on: the word just read becomes something else.</summary>
    internal void Truncate(int length) => _length = length;

    /// <summary>Closes the word that began at <paramref name="start"/> and puts a space after it.</summary>
    internal void EndToken(int start, int sourceStart, int sourceEnd)
    {
        if (_tokenEnd == _tokens.Length)
        {
            Array.Resize(ref _tokens, _tokenEnd * 2);
            Array.Resize(ref _marks, _tokenEnd * 2);
        }
        var token = new TextToken(start, _length - start, sourceStart, sourceEnd - sourceStart);
        var mark = MarkOf(Word(token));
        AllMarks |= mark;
        _marks[_tokenEnd] = mark;
        _tokens[_tokenEnd++] = token;
        Append(' ');
    }

    /// <summary>Leaves out words at both ends; the rest stays where it is.</summary>
    /// <param name="first">Index of the first of <see cref="Tokens"/> to keep.</param>
    /// <param name="end">Index after the last one.</param>
    internal void Keep(int first, int end)
    {
        _tokenEnd = _firstToken + end;
        _firstToken += first;
    }
}
