using System.Text;
using Allo62.Model.Text;

namespace Allo62.Model.Catalogue;

/// <summary>What a commune's name is compared by: « St-Étienne au Mont » and « Saint-Étienne-au-Mont » are one.</summary>
internal static class CommuneNames
{
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        var characters = (stackalloc char[CharacterFolding.LongestExpansion]);
        foreach (var rune in name.EnumerateRunes())
        {
            if (CharacterFolding.IsInvisible(rune)) continue;
            var length = CharacterFolding.Fold(rune, characters);
            if (length > 0) folded.Append(characters[..length]);
            else folded.Append(' ');
        }
        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(WrittenOut));
    }

    private static string WrittenOut(string word) => word switch
    {
        "st" => "saint",
        "ste" => "sainte",
        "s" => "sur",
        _ => word,
    };
}
