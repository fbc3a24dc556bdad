using System.CommandLine;
using Allo62.Model.Packaging;
using Allo62.Model.Registry;
using Allo62.Training.Evaluation.Results;
using Allo62.Training.Output;
using Allo62.Training.Registry;

namespace Allo62.Training.Commands;

/// <summary><c>allo62 models</c>: what is in the registry, and which of it is in service.</summary>
internal static class ModelsCommand
{
    private const string Example = "--registry artifacts/registry";

    public static Command Create(ConsoleOutput output, TimeProvider time) => new("models", "The registry: which models there are, which is in service, and moving that pointer.")
    {
        List(output, time), Show(output, time), CompareCommand.Create(output, time), PromoteCommand.Create(output, time), RollbackCommand.Create(output, time), History(output, time), GcCommand.Create(output, time),
    };

    private static Command List(ConsoleOutput output, TimeProvider time)
    {
        var registry = FileAndFolderOptions.Registry();
        var json = CommandRunner.Json();
        return new Command("list", "All models, the newest first.") { registry, json }.Runs($"models list {Example}", output, (parsed, _) =>
        {
            var opened = new ModelRegistry(parsed.GetRequiredValue(registry).ToString(), time);
            var models = opened.List().Select(model => (model, Result: Measured(opened, model.Version))).ToArray();
            if (models.Length == 0) output.Line("No model yet. Train one: allo62 retrain --export FILE --registry DIR");
            else output.Table("Models", ["version", "written", "size", "accuracy", "measured on", ""],
                [.. models.Select(row => new[]
                {
                    row.model.Version, row.model.WrittenAt.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture), Figure.Megabytes(row.model.Bytes),
                    row.Result is null ? "" : Figure.Share(row.Result.Headline.Accuracy.Value), row.Result is null ? "" : $"{Figure.Count(row.Result.Rows)} rows, {row.Result.Split.Kind}",
                    row.model.IsChampion ? "in service" : "",
                })]);
            JsonFile.Write(parsed.GetValue(json), models.Select(row => new { row.model.Version, row.model.Path, row.model.Bytes, row.model.WrittenAt, row.model.IsChampion, Accuracy = row.Result?.Headline.Accuracy.Value }));
            return ExitCode.Done;
        });
    }

    private static Command Show(ConsoleOutput output, TimeProvider time)
    {
        var registry = FileAndFolderOptions.Registry();
        var version = new Argument<string?>("version") { Description = "Model version; without it the one in service.", Arity = ArgumentArity.ZeroOrOne };
        return new Command("show", "The card of a model: data, figures, limits, intended use.") { version, registry }.Runs($"models show {Example}", output, (parsed, _) =>
        {
            var opened = new ModelRegistry(parsed.GetRequiredValue(registry).ToString(), time);
            var package = ModelPackage.Load(RegistryChoice.Path(opened, parsed.GetValue(version)));
            var card = ModelCard.PathOf(opened, package.Manifest.ModelVersion);
            if (File.Exists(card)) output.Line(File.ReadAllText(card));
            else output.Figures(package.Manifest.ModelVersion,
                [("trained", package.Manifest.CreatedAt.ToString("u", System.Globalization.CultureInfo.InvariantCulture)), ("rows", Figure.Count(package.Manifest.Rows)), ("categories", Figure.Count(package.Manifest.Categories.Count)), ("card", "none: it did not come from allo62 retrain"), .. package.Manifest.Metrics.Select(metric => (metric.Key, Figure.Share(metric.Value)))]);
            return ExitCode.Done;
        });
    }

    private static Command History(ConsoleOutput output, TimeProvider time)
    {
        var registry = FileAndFolderOptions.Registry();
        var json = CommandRunner.Json();
        return new Command("history", "Every move of the pointer: when, what, who, why.") { registry, json }.Runs($"models history {Example}", output, (parsed, _) =>
        {
            var history = new ModelRegistry(parsed.GetRequiredValue(registry).ToString(), time).History();
            output.Table("History", ["when", "what", "version", "before", "by", "why"],
                [.. history.Select(move => new[] { move.At.ToString("u", System.Globalization.CultureInfo.InvariantCulture), move.Action.ToString().ToLowerInvariant(), move.Version, move.Previous ?? "", move.By, move.Reason ?? "" })]);
            JsonFile.Write(parsed.GetValue(json), history);
            return ExitCode.Done;
        });
    }

    private static EvaluationResult? Measured(ModelRegistry registry, string version) =>
        ModelCard.MetricsPathOf(registry, version) is var path && File.Exists(path) ? JsonFile.Read<EvaluationResult>(path) : null;
}
