using System.Globalization;
using System.Text;

namespace Allo62.Training.Exports;

/// <summary>What spellings of one label share: « RSA », « R.S.A » and « rsa » have the same key.</summary>
internal static class LabelKey
{
    public static string Of(string label)
    {
        var key = new StringBuilder(label.Length);
        foreach (var c in label.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) key.Append(char.ToLowerInvariant(c));
        }
        return key.ToString();
    }

    /// <summary>The keys of a label's words of four letters or more.</summary>
    public static HashSet<string> Words(string label) =>
        [.. label.Split([' ', '\'', '’', ',', '/', ':', '-', '(', ')', '_', '.'], StringSplitOptions.RemoveEmptyEntries).Select(Of).Where(word => word.Length >= 4).Select(Stem)];

    /// <summary>Without the plural.</summary>
    private static string Stem(string word) => word.Length > 4 && word[^1] is 's' or 'x' ? word[..^1] : word;
}
