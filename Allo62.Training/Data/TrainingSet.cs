using System.Security.Cryptography;
using System.Text;
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
        UInt128[] texts = [.. data.Rows.AsParallel().AsOrdered().Select(Fingerprint)];
        var kept = WithoutSingles(data, texts, WithoutContradictions(data, texts, leftOut), leftOut);
        LabelledRow[] rows = [.. data.Rows.Where((_, row) => kept[row])];
        if (rows.Length < IntentTrainer.FewestRows)
            throw new InvalidDatasetException([.. data.LeftOut, .. leftOut, Fatal(data, $"{rows.Length} usable row(s); at least {IntentTrainer.FewestRows} are needed.")]);
        if (rows.Select(row => row.Request.Category).Distinct().Count() < 2)
            throw new InvalidDatasetException([.. data.LeftOut, .. leftOut, Fatal(data, "a single category; at least two are needed.")]);
        return new TrainingSet(rows, leftOut);
    }

    /// <summary>The same text under two categories teaches nothing: the more frequent one stays, on a tie the first.</summary>
    private static bool[] WithoutContradictions(LabelledData data, UInt128[] texts, List<DataFault> leftOut)
    {
        var first = new Dictionary<UInt128, int>(texts.Length);
        var contradicted = new HashSet<UInt128>();
        for (var row = 0; row < texts.Length; row++)
        {
            if (!first.TryAdd(texts[row], row) && data.Rows[first[texts[row]]].Request.Category != data.Rows[row].Request.Category) contradicted.Add(texts[row]);
        }
        var kept = Enumerable.Range(0, texts.Length).Where(row => contradicted.Contains(texts[row])).GroupBy(row => texts[row])
            .ToDictionary(group => group.Key, group => group.GroupBy(row => data.Rows[row].Request.Category).MaxBy(label => label.Count())!.First());
        return Keep(data, Enumerable.Repeat(true, texts.Length), leftOut, (row, at) =>
        {
            if (!kept.TryGetValue(texts[at], out var other) || data.Rows[other] is not { } right || right.Request.Category == row.Request.Category) return null;
            return $"the same text stands under {CategoryId.Shown(right.Request.Category)} ({Place(data, right)}) and here under {CategoryId.Shown(row.Request.Category)}.";
        });
    }

    private static bool[] WithoutSingles(LabelledData data, UInt128[] texts, bool[] among, List<DataFault> leftOut)
    {
        var first = new Dictionary<string, UInt128>();
        var several = new HashSet<string>();
        for (var row = 0; row < texts.Length; row++)
        {
            if (among[row] && !first.TryAdd(data.Rows[row].Request.Category, texts[row]) && first[data.Rows[row].Request.Category] != texts[row]) several.Add(data.Rows[row].Request.Category);
        }
        return Keep(data, among, leftOut, (row, _) => several.Contains(row.Request.Category)
            ? null
            : $"the category {CategoryId.Shown(row.Request.Category)} has one distinct text; at least two are needed to learn it.");
    }

    private static bool[] Keep(LabelledData data, IEnumerable<bool> among, List<DataFault> leftOut, Func<LabelledRow, int, string?> fault)
    {
        bool[] kept = [.. among];
        for (var at = 0; at < kept.Length; at++)
        {
            if (!kept[at] || fault(data.Rows[at], at) is not { } reason) continue;
            leftOut.Add(new DataFault(data.Sources[data.Rows[at].Source].Path, data.Rows[at].Line, reason));
            kept[at] = false;
        }
        return kept;
    }

    /// <summary>As the model sees it: case, accents and politeness make no other text. A fingerprint, for a million texts would not fit twice.</summary>
    private static UInt128 Fingerprint(LabelledRow row) => BitConverter.ToUInt128(SHA256.HashData(Encoding.UTF8.GetBytes(TextNormaliser.Normalise(row.Request.Text))));

    /// <summary>The catalogue's sentences have no line.</summary>
    private static string Place(LabelledData data, LabelledRow row) => row.Line > 0 ? $"{data.Sources[row.Source].Path}, line {row.Line}" : data.Sources[row.Source].Path;

    private static DataFault Fatal(LabelledData data, string reason) => new(string.Join(", ", data.Sources.Select(source => source.Path)), 0, reason);
}
