using System.Text;
using Allo62.Model.Data;
using Allo62.Model.Decisions;
using Allo62.Model.Packaging;
using Allo62.Model.Urgency;
using Allo62.Training.Data;
using Allo62.Training.Evaluation;

namespace Allo62.Training.Registry;

/// <summary>A request so clear that no model in service may get it wrong.</summary>
/// <param name="Line">Line in its file.</param>
/// <param name="Text">The text.</param>
/// <param name="Category">The category that must come first; null when any may.</param>
/// <param name="Level">The urgency that must be seen; null when any may.</param>
internal sealed record PinnedRow(long Line, string Text, string? Category, UrgencyLevel? Level)
{
    private const string LevelColumn = "level";

    /// <exception cref="InvalidDatasetException">Every fault: no such file or column, a level that is none, a row that expects nothing.</exception>
    public static IReadOnlyList<PinnedRow> Read(string path)
    {
        SourceFile.Inspect(path);
        var faults = new List<DataFault>();
        using var table = CsvTable.Open(path, Encoding.UTF8, faults.Add);
        if (table.Find(Columns.Text) is not { } text || table.Find(Columns.Category) is not { } category || table.Find(LevelColumn) is not { } level)
            throw new InvalidDatasetException(path, 1, $"the columns {Columns.Text},{Columns.Category},{LevelColumn} were expected.");
        var rows = new List<PinnedRow>();
        while (table.Read())
        {
            var seen = UrgencyReading.Parse(table[level]);
            if (table[level].Length > 0 && seen is null) faults.Add(new DataFault(path, table.Line, "a level that is not none, urgent or vital."));
            if (table[text].Length == 0 || table[category].Length + table[level].Length == 0) faults.Add(new DataFault(path, table.Line, "a text, and a category or a level, were expected."));
            rows.Add(new PinnedRow(table.Line, table[text], table[category] is { Length: > 0 } id ? id : null, seen));
        }
        return faults.Count == 0 && rows.Count > 0 ? rows : throw new InvalidDatasetException([.. faults, .. rows.Count == 0 ? [new DataFault(path, 0, "no pinned row.")] : Array.Empty<DataFault>()]);
    }

    /// <summary>What the model gets wrong, without the text; null when it is right.</summary>
    public string? Fault(ModelPackage package, UrgencyDetector? detector)
    {
        var prediction = package.Classifier.Classify(Text, Math.Max(DecisionPolicy.RankedNeeded, UrgencyDetector.RankedNeeded));
        if (Category is not null && prediction.Top.Category != Category) return $"'{Category}' was expected, the model says '{prediction.Top.Category}'.";
        if (Level is null) return null;
        if (detector is null) return "an urgency is expected and there are no urgency rules; name the catalogue.";
        var seen = detector.Assess(Text, prediction).Level;
        return seen == Level ? null : $"urgency '{UrgencyReading.Name(Level.Value)}' was expected, '{UrgencyReading.Name(seen)}' is seen.";
    }
}
