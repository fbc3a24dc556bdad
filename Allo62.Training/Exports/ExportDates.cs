using System.Globalization;

namespace Allo62.Training.Exports;

/// <summary>Dates as exports write them.</summary>
internal static class ExportDates
{
    public static readonly IReadOnlyList<string> Usual =
    [
        "dd/MM/yyyy HH:mm", "dd/MM/yyyy HH:mm:ss", "dd/MM/yyyy", "d/M/yyyy H:mm", "d/M/yyyy", "yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "dd-MM-yyyy", "dd.MM.yyyy",
    ];

    /// <returns>yyyy-MM-dd, or null when no form fits.</returns>
    public static string? ToDay(string text, string[] formats) =>
        DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
}
