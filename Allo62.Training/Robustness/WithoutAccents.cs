using System.Globalization;
using System.Text;

namespace Allo62.Training.Robustness;

/// <summary>No accents, cedillas or ligatures: « déçu, ma sœur » → « decu, ma soeur ».</summary>
internal sealed class WithoutAccents : IPerturbation
{
    public string Name => "no accents";

    public double? Limit => 0;

    public string Apply(string text, Draws draws)
    {
        var bare = text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        return string.Concat(bare).Replace("œ", "oe", StringComparison.Ordinal).Replace("Œ", "OE", StringComparison.Ordinal);
    }
}
