using System.Text.RegularExpressions;
using Allo62.Model.Anonymisation;

namespace Allo62.Benchmarks;

/// <summary>A note in which somebody marked the personal data as <c>[[TYPE:…]]</c>, and what the anonymiser leaves of it.</summary>
internal sealed partial class MarkedNote
{

    public MarkedNote(string gold, HashSet<string> towns)
    {
        Plain = Mark.Replace(gold, "$2");
        IsClean = !Mark.IsMatch(gold);
        var masked = Anonymiser.Default.Anonymise(Plain);
        Masked = masked.Text;
        IsAltered = masked.Findings.Count > 0;
        var left = Words(masked.Text);
        var outside = Words(Mark.Replace(gold, " "));
        Marks = [.. Mark.Matches(gold).Select(mark => (mark.Groups[1].Value, Leaks(mark, left, outside, towns)))];
        OtherWords = outside.Count;
        OtherWordsMasked = outside.Count(word => !left.Contains(word));
    }

    /// <summary>The text as the anonymiser gets it.</summary>
    public string Plain { get; }

    public string Masked { get; }

    /// <summary>Nothing in it is marked.</summary>
    public bool IsClean { get; }

    public bool IsAltered { get; }

    /// <summary>The kind of every marked piece, and whether some of it still stands.</summary>
    public IReadOnlyList<(string Type, bool Leaks)> Marks { get; }

    /// <summary>Distinct words that are nobody's data, and how many of them are gone all the same.</summary>
    public int OtherWords { get; }

    public int OtherWordsMasked { get; }

    public bool IsFullyMasked => Marks.All(mark => !mark.Leaks);

    [GeneratedRegex(@"\[\[([A-Z_]+):(.*?)\]\]", RegexOptions.Singleline)]
    private static partial Regex Mark { get; }

    [GeneratedRegex(@"[\p{L}\p{Nd}@]+")]
    private static partial Regex Piece { get; }

    public static IEnumerable<string> Pieces(string text) => Piece.Matches(text).Select(match => match.Value);

    private static HashSet<string> Words(string text) => [.. Pieces(text)];

    /// <summary>A piece leaks when one of its words still stands; names of towns may stay, routing needs them.</summary>
    private static bool Leaks(Match mark, HashSet<string> left, HashSet<string> outside, HashSet<string> towns) =>
        Pieces(mark.Groups[2].Value).Any(piece => (piece.Length >= 3 || piece.All(char.IsDigit)) && left.Contains(piece)
            && !outside.Contains(piece) && !(mark.Groups[1].Value == "ADRESSE" && towns.Contains(piece)));
}
