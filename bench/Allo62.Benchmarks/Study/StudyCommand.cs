using System.Globalization;
using Allo62.Training.Robustness;

namespace Allo62.Benchmarks.Study;

/// <summary>Runs the variants, prints each as it is measured, and writes the table.</summary>
internal static class StudyCommand
{
    private const string Header =
        "| what | on | accuracy | macro F1 | ECE | AUROC | polite opening changes | one slip in six words changes | s | features | weights MB | µs |\n|---|---|---|---|---|---|---|---|---|---|---|---|";

    /// <param name="publicSets">Folder with massive-fr, banking77, clinc150.</param>
    /// <param name="log">Folder of the demonstration log.</param>
    /// <param name="table">Markdown file to write.</param>
    /// <param name="part">Runs only the variants whose part or name holds this; null for all.</param>
    public static void Run(string publicSets, string log, string table, string? part)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        StudySet[] sets = [StudySet.Log(log), StudySet.MassiveFr(publicSets), StudySet.Banking77(publicSets)];
        Reworded[] rewordings = [new(new PoliteOpening()), new(new OneErrorInSixWords())];
        using var file = new StreamWriter(table) { AutoFlush = true };
        foreach (var set in sets) file.WriteLine($"- {set.Name}: {set.Train.Length:#,0} rows to train on, {set.Test.Length:#,0} kept aside, {set.Categories.Length} categories, {set.OutOfScope.Length:#,0} texts out of scope");
        var heading = "";
        foreach (var variant in AllVariants.All.Where(variant => part is null || $"{variant.Part} {variant.Name}".Contains(part, StringComparison.OrdinalIgnoreCase)))
        {
            if (heading != variant.Part) file.WriteLine($"\n## {heading = variant.Part}\n\n{Header}");
            foreach (var set in sets.Where(set => variant.For?.Invoke(set) ?? true))
            {
                var line = Line(variant.Name, set, variant.Run(set, set.IsFrench ? rewordings : []));
                file.WriteLine(line);
                Console.WriteLine(line);
            }
        }
        if (part is null || "calibration".Contains(part, StringComparison.OrdinalIgnoreCase)) CalibrationStudy.Run(sets, file);
        if (part is null || "trees".Contains(part, StringComparison.OrdinalIgnoreCase)) TreeStudy.Run(sets, file);
    }

    private static string Line(string name, StudySet set, VariantResult result)
    {
        var figures = result.Figures;
        string[] changed = result.Changed.Length == 0 ? ["–", "–"] : [.. result.Changed.Select(share => Share(share))];
        return $"| {name} | {set.Name} | {figures.Accuracy:.0000} | {figures.MacroF1:.0000} | {figures.Ece:.000} | {(figures.Auroc is { } auroc ? Share(auroc) : "–")} | "
            + $"{changed[0]} | {changed[1]} | {result.Seconds:0.0} | {result.Dimension:#,0} | {result.Bytes / 1048576.0:0.0} | {result.Microseconds:0.0} |";
    }

    private static string Share(double share) => share.ToString(".000", CultureInfo.InvariantCulture);
}
