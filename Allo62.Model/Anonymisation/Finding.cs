namespace Allo62.Model.Anonymisation;

/// <summary>Where personal data stood and which rule found it; never what it was.</summary>
/// <param name="Placeholder">Name of the placeholder, one of <see cref="Text.Placeholder.Names"/>, without angle brackets.</param>
/// <param name="Rule">Name of the rule, for counts and reports, such as « nir-key ».</param>
/// <param name="Start">First UTF-16 unit in the original text.</param>
/// <param name="Length">Number of UTF-16 units in the original text, at least 1.</param>
public readonly record struct Finding(string Placeholder, string Rule, int Start, int Length)
{
    /// <summary>Position after the last UTF-16 unit in the original text.</summary>
    public int End => Start + Length;
}
