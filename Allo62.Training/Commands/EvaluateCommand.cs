using System.CommandLine;
using Allo62.Training.Data;
using Allo62.Training.Evaluation;
using Allo62.Training.Output;

namespace Allo62.Training.Commands;

/// <summary><c>allo62 evaluate</c>: figures of a package on labelled rows.</summary>
internal static class EvaluateCommand
{
    private const int WorstShown = 5;

    public static Command Create(ConsoleOutput output)
    {
        var model = CommandRunner.Model();
        var data = CommandRunner.Data("Labelled CSV files (columns text,category).");
        var json = CommandRunner.Json();
        var command = new Command("evaluate", "Measures a model on labelled rows that it was not trained on.") { model, data, json };
        return command.Runs("evaluate --model artifacts/models --data data/test/requests.csv", output, (parsed, _) =>
        {
            var package = CommandRunner.Load(parsed.GetRequiredValue(model));
            var rows = LabelledDataReader.Read(parsed.GetRequiredValue(data).Select(file => file.ToString()));
            if (rows.Rows.Count == 0) throw new InvalidDatasetException(rows.Sources[0].Path, 0, "no usable row.");
            output.Faults(rows.LeftOut, $"Left out: {rows.LeftOut.Count} row(s):");
            OutputTarget.CheckFile(parsed.GetValue(json));
            CheckLabels(output, package.Classifier.Categories, rows);
            var scored = Evaluator.Score(package.Classifier, package.Manifest.Decision, rows.Requests);
            var metrics = EvaluationMetrics.Of(scored);
            var categories = CategoryFigures.Of(scored);
            output.Figures($"Evaluated {package.Manifest.ModelVersion}", [("rows", Figure.Count(metrics.Rows)), .. MetricLines.Of(metrics)]);
            output.Table("Categories with the lowest F1", ["category", "rows", "precision", "recall", "F1", "most often taken for"],
                [.. categories.Take(WorstShown).Select(category => category.Cells())]);
            JsonFile.Write(parsed.GetValue(json), new { package.Manifest.ModelVersion, Metrics = metrics, Categories = categories, Borders = Border.Of(scored) });
            return ExitCode.Done;
        });
    }

    /// <summary>Rows whose category the model cannot answer count as errors; the reader should know why.</summary>
    private static void CheckLabels(ConsoleOutput output, IReadOnlyList<string> known, LabelledData rows)
    {
        var unknown = rows.Rows.Where(row => !known.Contains(row.Request.Category) && !(row.Request.Accepted ?? []).Any(known.Contains)).ToArray();
        if (unknown.Length == rows.Rows.Count)
            throw new InvalidDatasetException(rows.Sources[0].Path, 0, "the model knows none of the categories of these rows.");
        if (unknown.Length > 0) output.Fault($"{unknown.Length} row(s) have a category that the model does not know; they count as errors.");
    }
}
