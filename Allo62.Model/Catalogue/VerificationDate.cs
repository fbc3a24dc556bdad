using System.Globalization;

namespace Allo62.Model.Catalogue;

/// <summary>The day, month or year on which a fact was last true: many sources name no more than a year.</summary>
public readonly record struct VerificationDate
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    private readonly string? _written;

    private VerificationDate(string written, DateOnly earliest)
    {
        _written = written;
        Earliest = earliest;
    }

    /// <summary>The first day that it can mean: what is not known is not counted in the fact's favour.</summary>
    public DateOnly Earliest { get; }

    /// <summary>Reads <c>2026-11-24</c>, <c>2026-11</c> or <c>2026</c>.</summary>
    /// <param name="text">Text of the catalogue.</param>
    /// <param name="date">The date, when the text is one.</param>
    public static bool TryParse(string text, out VerificationDate date)
    {
        var isDate = DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var earliest);
        date = isDate ? new VerificationDate(text, earliest) : default;
        return isDate;
    }

    /// <summary>As the catalogue writes it.</summary>
    public override string ToString() => _written ?? "";
}
