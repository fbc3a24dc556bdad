using System.Text.RegularExpressions;

namespace Allo62.Training.Reports.Html;

/// <summary>French puts a space before « : ; ? ! % » and inside « » that must not break the line.</summary>
internal static partial class FrenchSpaces
{
    [GeneratedRegex("(?<=«) | (?=[»:;?!%])")]
    private static partial Regex Breaking { get; }

    public static string Bind(string text) => Breaking.Replace(text, "\u00A0");
}
