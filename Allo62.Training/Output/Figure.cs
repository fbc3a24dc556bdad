using System.Globalization;

namespace Allo62.Training.Output;

/// <summary>Figures as the console prints them, the same on every machine.</summary>
internal static class Figure
{
    public static string Share(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);

    public static string Number(double value, string format = "0.##") => value.ToString(format, CultureInfo.InvariantCulture);

    public static string Count(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Megabytes(long bytes) => Number(bytes / 1048576.0, "0.00") + " MB";
}
