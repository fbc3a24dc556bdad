using Allo62.Model.Packaging;
using Allo62.Training.Data;
using Allo62.Training.Evaluation;
using Allo62.Training.Evaluation.Results;

namespace Allo62.Training.Registry;

/// <summary>Runs two models over the same rows.</summary>
internal static class Comparing
{
    public const string ComparisonFile = "comparison.json";
    public const string FlipsFile = "flips.jsonl";

    public static (ModelComparison Comparison, IReadOnlyList<Flip> Flips) Run(ModelPackage first, ModelPackage second, LabelledData data)
    {
        if (data.Rows.Count == 0) throw new InvalidDatasetException(data.Sources[0].Path, 0, "no usable row.");
        var before = Evaluator.Score(first.Classifier, first.Manifest.Decision, data.Requests);
        var after = Evaluator.Score(second.Classifier, second.Manifest.Decision, data.Requests);
        var pairs = before.Zip(after).ToArray();
        var (better, worse) = Count(pairs);
        var categories = pairs.GroupBy(pair => pair.First.Request.Category).Select(group => Change(group.Key, [.. group]))
            .OrderBy(change => change.Change.Value).ThenBy(change => change.Category, StringComparer.Ordinal);
        var comparison = new ModelComparison(
            ModelMeasure.Of(first, data), ModelMeasure.Of(second, data), pairs.Length, Estimate.Share(before.Count(row => row.IsRight), pairs.Length),
            Estimate.Share(after.Count(row => row.IsRight), pairs.Length), PairedChange.Of(better, worse, pairs.Length), better, worse,
            McNemar.PValue(better, worse), [.. categories]);
        var flips = data.Rows.Zip(pairs).Where(row => row.Second.First.Ranked[0].Category != row.Second.Second.Ranked[0].Category)
            .Select(row => new Flip(
                data.IdOf(row.First), row.First.Request.Text, row.First.Request.Category, row.Second.First.Ranked[0].Category, row.Second.Second.Ranked[0].Category,
                (row.Second.First.IsRight, row.Second.Second.IsRight) switch { (false, true) => "mended", (true, false) => "broken", _ => "other" }));
        return (comparison, [.. flips]);
    }

    private static CategoryChange Change(string category, (ScoredRow First, ScoredRow Second)[] pairs)
    {
        var (better, worse) = Count(pairs);
        double Share(Func<(ScoredRow First, ScoredRow Second), bool> right) => (double)pairs.Count(right) / pairs.Length;
        return new CategoryChange(category, pairs.Length, Share(pair => pair.First.IsRight), Share(pair => pair.Second.IsRight), PairedChange.Of(better, worse, pairs.Length));
    }

    private static (int Better, int Worse) Count((ScoredRow First, ScoredRow Second)[] pairs) =>
        (pairs.Count(pair => !pair.First.IsRight && pair.Second.IsRight), pairs.Count(pair => pair.First.IsRight && !pair.Second.IsRight));
}
