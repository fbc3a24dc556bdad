using System.Collections.Frozen;

namespace Allo62.Model.Anonymisation;

/// <summary>Telephone numbers of public bodies, which callers quote and which are nobody's data: <c>Names/public-numbers.txt</c>.</summary>
internal static class PublicNumbers
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Numbers = Lexicon.Lines("public-numbers.txt")
        .Select(line => new string(line.TakeWhile(c => c != ';').Where(char.IsAsciiDigit).ToArray()))
        .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="digits">Ten digits.</param>
    public static bool Contains(ReadOnlySpan<char> digits) => Numbers.Contains(digits);
}
