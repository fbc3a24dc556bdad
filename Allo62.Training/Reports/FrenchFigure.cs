using System.Globalization;
using Allo62.Training.Evaluation.Results;

namespace Allo62.Training.Reports;

/// <summary>Figures as a French reader expects them.</summary>
internal static class FrenchFigure
{
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("fr-FR");

    public static string Share(double value) => value.ToString("0.0 %", Culture).Replace(' ', '\u00A0');

    public static string Share(Estimate estimate) => $"{Share(estimate.Value)} ({Interval(estimate.Low, estimate.High)})";

    public static string Interval(double low, double high) => $"de {Points(low)} à {Share(high)}";

    /// <summary>A difference of two shares, in points.</summary>
    public static string Change(double value) => $"{(value * 100).ToString("+0.0;−0.0;0.0", Culture)}\u00A0pt";

    public static string Number(double value, string format = "0.##") => value.ToString(format, Culture);

    public static string Count(long value) => value.ToString("#,0", Culture).Replace('\u202F', '\u00A0');

    /// <summary>« 1 ligne », « 2 lignes ».</summary>
    public static string Count(long value, string one, string? many = null) => $"{Count(value)} {(value < 2 ? one : many ?? one + "s")}";

    private static string Points(double value) => (value * 100).ToString("0.0", Culture);
}
