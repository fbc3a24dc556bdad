using Allo62.Model.Decisions;
using Allo62.Model.Intents;
using Allo62.Training.Data;

namespace Allo62.Training.Exports;

/// <summary>Drafts a mapping from the exports themselves: columns, spellings of labels, the categories they probably mean.</summary>
internal sealed class MappingDraft(CategoryMatch? match, IIntentClassifier? model)
{
    /// <summary>A label that fewer rows have may be a citizen's words in the wrong column, and is not written down.</summary>
    private const int FewestRows = 3;

    private const int RowsAsked = 200;
    private const int FewestAsked = 10;
    private const double MostAgree = 0.6;

    /// <summary>What is proposed for one label.</summary>
    /// <param name="Label">The most frequent spelling.</param>
    /// <param name="Spellings">All spellings that share its key.</param>
    /// <param name="Rows">Rows that have one of them.</param>
    /// <param name="Category">The category proposed; empty when it is for people to decide.</param>
    /// <param name="By"><c>name</c>, <c>words</c>, <c>model</c>, or <c>undecided</c>.</param>
    public sealed record Proposal(string Label, IReadOnlyList<string> Spellings, int Rows, string Category, string By);

    /// <summary>Rows that cannot be read, are short, or hold bytes of another encoding.</summary>
    public RowRemarks Remarks { get; } = new();

    public (ExportMapping Mapping, IReadOnlyList<Proposal> Proposals, int RareLabels) Run(IReadOnlyList<string> paths)
    {
        var columns = ColumnGuess.Of(paths[0], ExportSample.Read(paths[0]));
        var labels = new Dictionary<string, Label>();
        foreach (var path in paths) Count(path, columns, labels);
        var frequent = labels.Values.Where(label => label.Rows >= FewestRows).OrderByDescending(label => label.Rows).ThenBy(label => label.Spelling, StringComparer.Ordinal).ToArray();
        var proposals = frequent.Select(Propose).ToArray();
        var mapping = new ExportMapping
        {
            Columns = columns,
            Categories = proposals.ToDictionary(proposal => proposal.Label, proposal => proposal.Category),
        };
        return (mapping, proposals, labels.Count - frequent.Length);
    }

    private void Count(string path, ExportColumns columns, Dictionary<string, Label> labels)
    {
        using var table = CsvTable.Open(path, ExportEncoding.Detect(path, Remarks.Add), Remarks.Add);
        var at = columns.Category.Select(name => table.Find(name)).OfType<int>().ToArray();
        var text = columns.Text.Select(name => table.Find(name)).OfType<int>().ToArray();
        while (table.Read())
        {
            Remarks.AddShortfall(table);
            if (at.Length == 0) continue;
            var spelling = string.Join(" / ", at.Select(column => table[column].Trim()).Where(cell => cell.Length > 0));
            var key = LabelKey.Of(spelling);
            if (key.Length == 0 || !CategoryId.IsPlausible(spelling)) continue;
            if (!labels.TryGetValue(key, out var label)) labels[key] = label = new Label();
            label.Add(spelling, text.Length == 0 ? "" : table[text[0]]);
        }
    }

    private Proposal Propose(Label label)
    {
        Proposal Of(string? category, string by) => new(label.Spelling, label.Spellings, label.Rows, category ?? "", by);
        if (match is null) return Of(LabelKey.Of(label.Spelling), "name");
        if (label.Spellings.Select(match.Exact).FirstOrDefault(id => id is not null) is { } exact) return Of(exact, "name");
        if (match.Close(label.Spelling) is { } close) return Of(close, "words");
        return Asked(label) is { } asked ? Of(asked, "model") : Of(null, "undecided");
    }

    /// <summary>The category in which a model puts most of the label's rows; null where it does not say so clearly.</summary>
    private string? Asked(Label label)
    {
        if (model is null || label.Texts.Count < FewestAsked) return null;
        var (category, rows) = label.Texts.CountBy(text => model.Classify(text, DecisionPolicy.RankedNeeded).Top.Category).MaxBy(count => count.Value);
        return rows >= MostAgree * label.Texts.Count ? category : null;
    }

    private sealed class Label
    {
        private readonly Dictionary<string, int> _spellings = [];

        public int Rows { get; private set; }

        public List<string> Texts { get; } = [];

        public IReadOnlyList<string> Spellings => [.. _spellings.OrderByDescending(spelling => spelling.Value).ThenBy(spelling => spelling.Key, StringComparer.Ordinal).Select(spelling => spelling.Key)];

        public string Spelling => Spellings[0];

        public void Add(string spelling, string text)
        {
            Rows++;
            _spellings[spelling] = _spellings.GetValueOrDefault(spelling) + 1;
            if (Texts.Count < RowsAsked && text.Length > 0) Texts.Add(text);
        }
    }
}
