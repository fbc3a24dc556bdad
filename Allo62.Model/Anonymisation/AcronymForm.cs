using System.Buffers;

namespace Allo62.Model.Anonymisation;

/// <summary>Words in capitals that nobody can say as a name: « CNAOP », « MDADT », « AAPPMA » are bodies that no list has.</summary>
internal static class AcronymForm
{
    private const int LongestOnset = 4;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    // How names begin that are met in the north: French, Flemish, Polish, Arabic, Slavic, African.
    private static readonly SearchValues<string> Onsets = SearchValues.Create(
        ["bl", "br", "ch", "cl", "cr", "cz", "dh", "dj", "dl", "dr", "dz", "fl", "fr", "gh", "gl", "gn", "gr", "gw", "hr", "kh", "kl", "kn", "kr", "ks", "kw",
         "lh", "ll", "mb", "mc", "mk", "mr", "nd", "ng", "nj", "nk", "ns", "ph", "pf", "pl", "pr", "ps", "rh", "rz", "sc", "sh", "sk", "sl", "sm", "sn", "sp",
         "sq", "sr", "st", "sv", "sw", "sz", "tc", "th", "tr", "ts", "tw", "tz", "vl", "vr", "wh", "wl", "wr", "zb", "zd", "zh", "zl", "zm", "zw"], StringComparison.Ordinal);

    /// <param name="folded">A word in base letters and lower case.</param>
    public static bool Fits(ReadOnlySpan<char> folded)
    {
        var onset = folded.IndexOfAny(Vowels);
        if (onset < 0 || onset > LongestOnset) return true;
        if (onset == 0 && folded.Length > 1 && folded[0] == folded[1] && folded[0] is 'a' or 'u' or 'i') return true;
        if (onset >= 2 && folded[..2].IndexOfAny(Onsets) != 0) return true;
        return !folded[^2..].ContainsAny(Vowels) && folded[^1] is 'b' or 'p' or 'v' or 'g' or 'm' && folded[^2] is not ('l' or 'n' or 'm' or 'r' or 's');
    }
}
