using System.Text.RegularExpressions;

namespace Allo62.Training.Robustness;

/// <summary>The words of a text that a person typed; what the anonymiser put there is none.</summary>
internal static partial class WordsOfText
{
    [GeneratedRegex(@"<[A-Z_]+>|(?<word>\p{L}+)")]
    private static partial Regex Pieces { get; }

    /// <summary>Puts another word in the place of each.</summary>
    public static string Replace(string text, Func<string, string> change) =>
        Pieces.Replace(text, piece => piece.Groups["word"].Success ? change(piece.Value) : piece.Value);

    public static int Count(string text) => Pieces.Matches(text).Count(piece => piece.Groups["word"].Success);
}
