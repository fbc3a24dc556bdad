using Allo62.Training.Evaluation.Results;
using Allo62.Training.Output;

namespace Allo62.Training.Evaluation;

/// <summary>All that an evaluation gives.</summary>
/// <param name="Result">The figures.</param>
/// <param name="Rows">The rows, in the order of the files.</param>
/// <param name="UrgencyRows">The rows with a known urgency; may be empty.</param>
/// <param name="Corrected">The corrected rows among those learned from; may be empty.</param>
internal sealed record EvaluationOutput(
    EvaluationResult Result, IEnumerable<RowResult> Rows, IReadOnlyList<UrgencyRow> UrgencyRows, IReadOnlyList<CorrectedRow> Corrected)
{
    public const string MetricsFile = "metrics.json";
    public const string RowsFile = "rows.jsonl";
    public const string UrgencyFile = "urgency.jsonl";
    public const string CorrectionsFile = "corrections.jsonl";

    /// <summary>Writes the files into a folder; the figures last, so that they never stand beside older rows.</summary>
    public void Write(DirectoryInfo folder)
    {
        File.Delete(Path.Combine(folder.FullName, MetricsFile));
        JsonFile.WriteLines(Path.Combine(folder.FullName, RowsFile), Rows);
        JsonFile.WriteLines(Path.Combine(folder.FullName, UrgencyFile), UrgencyRows);
        JsonFile.WriteLines(Path.Combine(folder.FullName, CorrectionsFile), Corrected);
        JsonFile.Write(new FileInfo(Path.Combine(folder.FullName, MetricsFile)), Result);
    }
}
