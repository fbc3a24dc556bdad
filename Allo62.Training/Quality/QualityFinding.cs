namespace Allo62.Training.Quality;

/// <summary>One kind of fault in a log.</summary>
/// <param name="Check">Name of the check.</param>
/// <param name="Severity">Whether it would harm training.</param>
/// <param name="Count">Rows or pairs that it concerns.</param>
/// <param name="Advice">What to do about it.</param>
/// <param name="Places">Where: file and line, never the text; the first of many.</param>
public sealed record QualityFinding(string Check, Severity Severity, int Count, string Advice, IReadOnlyList<string> Places);

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Worth mending.</summary>
    Warning,

    /// <summary>Would harm training.</summary>
    Harm,
}
