namespace Allo62.Model.Text;

/// <summary>One word of a normalised text and where it stood in the person's own text.</summary>
/// <param name="Start">First character in <see cref="NormalisedText.Characters"/>.</param>
/// <param name="Length">Number of characters there, at least 1.</param>
/// <param name="SourceStart">First UTF-16 unit in the original text.</param>
/// <param name="SourceLength">Number of UTF-16 units in the original text. Words written out from one abbreviation share their source.</param>
public readonly record struct TextToken(int Start, int Length, int SourceStart, int SourceLength)
{
    /// <summary>Position after the last character in <see cref="NormalisedText.Characters"/>.</summary>
    public int End => Start + Length;
}
