namespace Allo62.Model.Anonymisation;

internal enum TokenKind : byte
{
    Word,
    Number,
    Sign,
    Placeholder,
}

internal enum LetterCase : byte
{
    Lower,
    Capitalised,
    Upper,
}

/// <summary>A run of letters, a run of digits, or one sign of the original text.</summary>
internal struct Token
{
    /// <summary>First UTF-16 unit in the original text.</summary>
    public int Start;

    /// <summary>Position after the last UTF-16 unit in the original text.</summary>
    public int End;

    /// <summary>Where the base letters (or digits) stand in the buffer of <see cref="ScannedText"/>.</summary>
    public int FoldedStart;

    public int FoldedLength;

    public WordTraits Traits;

    public TokenKind Kind;

    public LetterCase Case;

    public bool SpaceBefore;

    public bool LineBefore;

    /// <summary>The sign, in its plain form: ' for every apostrophe, - for every dash.</summary>
    public char Sign;
}
