using System.Globalization;
using Allo62.Training.Evaluation.Results;

namespace Allo62.Training.Reports;

/// <summary>Slices in French.</summary>
internal static class SliceName
{
    public static string Of(Slice slice) => $"{By(slice.By)} : {Value(slice)}";

    public static string By(string by) => by switch
    {
        "channel" => "Canal",
        "month" => "Mois",
        "communeSize" => "Habitants de la commune",
        "length" => "Nombre de mots",
        "register" => "Registre",
        _ => by,
    };

    public static string Value(Slice slice)
    {
        if (slice.Value.Length == 0) return "non renseigné";
        if (slice.By == "month" && DateOnly.TryParseExact(slice.Value, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return month.ToString("MMMM yyyy", FrenchFigure.Culture);
        if (slice.By is not ("length" or "communeSize")) return slice.Value.Replace('_', ' ');
        if (slice.Value.EndsWith('+')) return $"{Number(slice.Value[..^1])} et plus";
        return string.Join(" à ", slice.Value.Split('-').Select(Number));
    }

    private static string Number(string digits) => FrenchFigure.Count(long.Parse(digits, CultureInfo.InvariantCulture));
}
