using Allo62.Model.Data;
using Allo62.Model.Learning;
using Allo62.Model.Text;

namespace Allo62.Training.Data;

/// <summary>The rows that a model can be trained on: without contradictions and without categories that occur once.</summary>
/// <param name="Rows">Rows to train on.</param>
/// <param name="LeftOut">One fault for each row left out here.</param>
public sealed record TrainingSet(IReadOnlyList<LabelledRow> Rows, IReadOnlyList<DataFault> LeftOut)
{
    public IReadOnlyList<LabelledRequest> Requests => [.. Rows.Select(row => row.Request)];

    /// <exception cref="InvalidDatasetException">Fewer than 10 rows or two categories remain.</exception>
    public static TrainingSet From(LabelledData data)
    {
        var leftOut = new List<DataFault>();
        var rows = WithoutContradictions(data, leftOut);
        rows = WithoutSingles(data, rows, leftOut);
        if (rows.Count < IntentTrainer.FewestRows)
            throw new InvalidDatasetException([.. data.LeftOut, .. leftOut, Fatal(data, $"{rows.Count} usable row(s); at least {IntentTrainer.FewestRows} are needed.")]);
        if (rows.Select(row => row.Request.Category).Distinct().Count() < 2)
            throw new InvalidDatasetException([.. data.LeftOut, .. leftOut, Fatal(data, "a single category; at least two are needed.")]);
        return new TrainingSet(rows, leftOut);
    }

    /// <summary>The same text under two categories teaches nothing: the more frequent one stays, on a tie the first.</summary>
    private static List<LabelledRow> WithoutContradictions(LabelledData data, List<DataFault> leftOut)
    {
        var kept = data.Rows.GroupBy(Text).Where(group => group.Select(row => row.Request.Category).Distinct().Skip(1).Any())
            .ToDictionary(group => group.Key, group => group.GroupBy(row => row.Request.Category).MaxBy(label => label.Count())!.First());
        return Keep(data, data.Rows, leftOut, row =>
            kept.TryGetValue(Text(row), out var first) && first.Request.Category != row.Request.Category
                ? $"the same text stands under {CategoryId.Shown(first.Request.Category)} ({Place(data, first)}) and here under {CategoryId.Shown(row.Request.Category)}."
                : null);
    }

    private static List<LabelledRow> WithoutSingles(LabelledData data, List<LabelledRow> rows, List<DataFault> leftOut)
    {
        var singles = rows.GroupBy(row => row.Request.Category).Where(group => group.Select(Text).Distinct().Count() == 1)
            .Select(group => group.Key).ToHashSet();
        return Keep(data, rows, leftOut, row => singles.Contains(row.Request.Category)
            ? $"the category {CategoryId.Shown(row.Request.Category)} has one distinct text; at least two are needed to learn it."
            : null);
    }

    private static List<LabelledRow> Keep(
        LabelledData data, IReadOnlyList<LabelledRow> rows, List<DataFault> leftOut, Func<LabelledRow, string?> fault)
    {
        var kept = new List<LabelledRow>(rows.Count);
        foreach (var row in rows)
        {
            if (fault(row) is { } reason) leftOut.Add(new DataFault(data.Sources[row.Source].Path, row.Line, reason));
            else kept.Add(row);
        }
        return kept;
    }

    /// <summary>As the model sees it: case, accents and politeness make no other text.</summary>
    private static string Text(LabelledRow row) => TextNormaliser.Normalise(row.Request.Text);

    /// <summary>The catalogue's sentences have no line.</summary>
    private static string Place(LabelledData data, LabelledRow row) => row.Line > 0 ? $"{data.Sources[row.Source].Path}, line {row.Line}" : data.Sources[row.Source].Path;

    private static DataFault Fatal(LabelledData data, string reason) => new(string.Join(", ", data.Sources.Select(source => source.Path)), 0, reason);
}
