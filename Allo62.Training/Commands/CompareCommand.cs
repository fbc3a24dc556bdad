using System.CommandLine;
using Allo62.Model.Packaging;
using Allo62.Model.Registry;
using Allo62.Training.Data;
using Allo62.Training.Output;
using Allo62.Training.Registry;

namespace Allo62.Training.Commands;

/// <summary><c>allo62 models compare</c>: two models on the same rows.</summary>
internal static class CompareCommand
{
    private const int CategoriesShown = 10;

    public static Command Create(ConsoleOutput output, TimeProvider time)
    {
        var first = new Argument<string>("first") { Description = "Model version, or champion." };
        var second = new Argument<string>("second") { Description = "Model version." };
        var registry = FileAndFolderOptions.Registry();
        var data = CommandRunner.Data("Labelled rows that neither was trained on.");
        var folder = new Option<DirectoryInfo?>("--out") { Description = $"Write {Comparing.ComparisonFile} and the rows whose answer changed, {Comparing.FlipsFile}, into this folder.", HelpName = "DIR" };
        var command = new Command("compare", "Runs two models on the same rows: McNemar's exact test, change by category, changed answers, speed, size.") { first, second, registry, data, folder };
        return command.Runs("models compare champion 20261125-0123456789 --registry artifacts/registry --data artifacts/retrain/test.csv", output, (parsed, _) =>
        {
            var opened = new ModelRegistry(parsed.GetRequiredValue(registry).ToString(), time);
            ModelPackage Load(Argument<string> argument) => ModelPackage.Load(RegistryChoice.Path(opened, parsed.GetRequiredValue(argument)));
            var rows = LabelledDataReader.Read(parsed.GetRequiredValue(data).Paths());
            output.Faults(rows.LeftOut, $"Left out: {rows.LeftOut.Count} row(s):");
            var (comparison, flips) = Comparing.Run(Load(first), Load(second), rows);
            Print(output, comparison, flips);
            if (parsed.GetValue(folder) is { } into)
            {
                JsonFile.WriteLines(Path.Combine(into.FullName, Comparing.FlipsFile), flips);
                JsonFile.Write(new FileInfo(Path.Combine(into.FullName, Comparing.ComparisonFile)), comparison);
            }
            return ExitCode.Done;
        });
    }

    private static void Print(ConsoleOutput output, ModelComparison comparison, IReadOnlyList<Flip> flips)
    {
        output.Table($"On {Figure.Count(comparison.Rows)} rows", ["", comparison.First.Version, comparison.Second.Version],
        [
            ["accuracy", Figure.Share(comparison.FirstAccuracy.Value), Figure.Share(comparison.SecondAccuracy.Value)],
            ["right where the other is wrong", Figure.Count(comparison.OnlyFirstRight), Figure.Count(comparison.OnlySecondRight)],
            ["size", Figure.Megabytes(comparison.First.PackageBytes), Figure.Megabytes(comparison.Second.PackageBytes)],
            ["microseconds a request", Figure.Number(comparison.First.MicrosecondsPerRequest, "0.0"), Figure.Number(comparison.Second.MicrosecondsPerRequest, "0.0")],
        ]);
        output.Line($"Change of accuracy {Figure.Share(comparison.Change.Value)} ({Figure.Share(comparison.Change.Low)} to {Figure.Share(comparison.Change.High)}); McNemar's exact test: p = {Figure.Share(comparison.PValue)}.");
        output.Line($"{Figure.Count(flips.Count)} answers changed: {flips.Count(flip => flip.Kind == "mended")} mended, {flips.Count(flip => flip.Kind == "broken")} broken.");
        output.Table("Categories that lost most recall", ["category", "rows", "first", "second", "change", "interval"],
            [.. comparison.Categories.Take(CategoriesShown).Select(change => new[]
            {
                change.Category, Figure.Count(change.Support), Figure.Share(change.First), Figure.Share(change.Second), Figure.Share(change.Change.Value),
                $"{Figure.Share(change.Change.Low)} to {Figure.Share(change.Change.High)}",
            })]);
    }
}
