using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Allo62.Model.Text;

/// <summary>What one character becomes: base letters in lower case, a word with a meaning (emoji), nothing, or a word border.</summary>
internal static class CharacterFolding
{
    private const int TableSize = 0x180;

    /// <summary>Longest run that one character can become (U+FDFA decomposes into 18).</summary>
    public const int LongestExpansion = 24;

    private static readonly string?[] Latin = BuildLatinTable();

    private static readonly FrozenDictionary<int, string> Meanings = new Dictionary<string, string>
    {
        ["😭😢😥😿😞😔☹🙁"] = "triste", ["😡😠🤬👿"] = "colere", ["😱😨😰"] = "peur", ["🆘"] = "sos", ["🚨"] = "urgence", ["🔥🚒"] = "feu",
        ["💊"] = "medicament", ["🤒🤢🤕🤧"] = "malade", ["🚑"] = "ambulance", ["👶🍼"] = "bebe", ["🤰"] = "enceinte", ["👵👴"] = "age",
        ["♿"] = "handicap", ["🏠🏡"] = "maison", ["⚡🔌💡"] = "electricite", ["💧🚰🚿"] = "eau", ["🚗🚙"] = "voiture", ["🚌🚍"] = "bus",
        ["🚲🚴"] = "velo", ["🌳🌲"] = "arbre", ["🐝"] = "abeille", ["🐶🐕"] = "chien", ["🗑🚮"] = "poubelle", ["❄🥶"] = "froid",
        ["🍞🍽"] = "manger", ["💰💶💸"] = "argent", ["🏫"] = "ecole", ["👮🚔"] = "police", ["💔"] = "rupture", ["📄📑"] = "papier",
        ["🍕"] = "pizza", ["⚽"] = "football", ["€"] = "euro", ["☎📞"] = "telephone",
    }.SelectMany(pair => pair.Key.EnumerateRunes().Select(rune => (rune.Value, pair.Value))).ToFrozenDictionary(x => x.Item1, x => x.Item2);

    /// <summary>The word that an emoji or symbol stands for, or null.</summary>
    public static string? Meaning(Rune rune) => rune.Value >= 0x20AC && Meanings.TryGetValue(rune.Value, out var word) ? word : null;

    /// <summary>Characters inside a word that are not there for the eye: zero width, soft hyphen, combining marks, variation selectors.</summary>
    public static bool IsInvisible(Rune rune) => rune.Value switch
    {
        0xAD or 0xFEFF or 0x061C or 0x180E or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) => true,
        >= 0x300 and <= 0x36F => true,
        >= 0xFE00 and <= 0xFE0F => true,
        < 0x300 => false,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format,
    };

    /// <summary>
    /// Base letters and digits of a letter or digit, in lower case and compatibility form (NFKD without marks).
    /// </summary>
    /// <param name="rune">Any character.</param>
    /// <param name="into">At least <see cref="LongestExpansion"/> long.</param>
    /// <returns>Number of characters written; 0 when the character is neither letter nor digit.</returns>
    public static int Fold(Rune rune, Span<char> into)
    {
        if (rune.Value < TableSize)
        {
            var folded = Latin[rune.Value];
            if (folded is null) return 0;
            folded.CopyTo(into);
            return folded.Length;
        }
        if (IsApostrophe(rune)) return 0;
        if (!Rune.IsLetterOrDigit(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
            or UnicodeCategory.SpacingCombiningMark)) return 0;
        return Decompose(rune, into);
    }

    /// <summary>Signs that Unicode counts as letters and that keyboards write for an apostrophe: « lʼeau ».</summary>
    private static bool IsApostrophe(Rune rune) => rune.Value is (>= 0x2B9 and <= 0x2BF) or 0x2C8 or 0x2CA or 0x2CB or 0xA78B or 0xA78C;

    private static int Decompose(Rune rune, Span<char> into)
    {
        Span<char> source = stackalloc char[2];
        Span<char> decomposed = stackalloc char[LongestExpansion * 2];
        source = source[..rune.EncodeToUtf16(source)];
        if (!((ReadOnlySpan<char>)source).TryNormalize(decomposed, out var length, NormalizationForm.FormKD)) return 0;
        var written = 0;
        foreach (var part in decomposed[..length].EnumerateRunes())
        {
            if (written + 2 > into.Length) break;
            if (part.Value < TableSize)
            {
                if (Latin[part.Value] is not { } folded) continue;
                foreach (var c in folded) into[written++] = c;
            }
            else if (Rune.IsLetterOrDigit(part) || Rune.GetUnicodeCategory(part) == UnicodeCategory.SpacingCombiningMark)
            {
                written += WriteLower(part, into[written..]);
            }
        }
        return written;
    }

    private static int WriteLower(Rune rune, Span<char> into)
    {
        var digit = Rune.IsDigit(rune) ? Rune.GetNumericValue(rune) : -1;
        if (digit >= 0)
        {
            into[0] = (char)('0' + (int)digit);
            return 1;
        }
        return Rune.ToLowerInvariant(rune).EncodeToUtf16(into);
    }

    private static string?[] BuildLatinTable()
    {
        var table = new string?[TableSize];
        for (var c = 0; c < TableSize; c++)
        {
            table[c] = (char)c switch
            {
                'œ' or 'Œ' => "oe", 'æ' or 'Æ' => "ae", 'ß' => "ss", 'ø' or 'Ø' => "o", 'ł' or 'Ł' => "l", 'đ' or 'Đ' or 'ð' or 'Ð' => "d",
                'þ' or 'Þ' => "th", 'ı' => "i", 'ħ' or 'Ħ' => "h", 'ŧ' or 'Ŧ' => "t", 'ĸ' => "k", 'ŋ' or 'Ŋ' => "n", 'µ' => "μ",
                _ => FoldByDecomposition((char)c),
            };
        }
        return table;
    }

    private static string? FoldByDecomposition(char c)
    {
        var letters = c.ToString().Normalize(NormalizationForm.FormKD).Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray();
        return letters.Length == 0 ? null : new string(letters);
    }
}
