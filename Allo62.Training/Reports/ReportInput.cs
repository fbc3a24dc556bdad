using Allo62.Model.Catalogue;
using Allo62.Model.Packaging;
using Allo62.Training.Data;
using Allo62.Training.Evaluation;
using Allo62.Training.Evaluation.Results;
using Allo62.Training.Output;

namespace Allo62.Training.Reports;

/// <summary>What a report is made from.</summary>
/// <param name="Model">The model measured.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Rows">The rows measured, in the order of the files.</param>
/// <param name="UrgencyRows">Rows with a known urgency; may be empty.</param>
/// <param name="Corrected">Corrected rows among those learnt from; may be empty.</param>
/// <param name="MadeAt">When.</param>
internal sealed record ReportInput(
    ModelPackage Model, EvaluationResult Figures, IReadOnlyList<RowResult> Rows, IReadOnlyList<UrgencyRow> UrgencyRows, IReadOnlyList<CorrectedRow> Corrected,
    DateTimeOffset MadeAt)
{
    /// <summary>What an evaluation has written into a folder.</summary>
    public static ReportInput FromFiles(ModelPackage model, string folder, DateTimeOffset madeAt) => new(
        model, JsonFile.Read<EvaluationResult>(Path.Combine(folder, EvaluationOutput.MetricsFile)), [.. JsonFile.ReadLines<RowResult>(Path.Combine(folder, EvaluationOutput.RowsFile))],
        [.. JsonFile.ReadLines<UrgencyRow>(Path.Combine(folder, EvaluationOutput.UrgencyFile))],
        [.. JsonFile.ReadLines<CorrectedRow>(Path.Combine(folder, EvaluationOutput.CorrectionsFile))], madeAt);

    /// <summary>French names, families, borders, urgency by category; null leaves these out.</summary>
    public ServiceCatalogue? Catalogue { get; init; }

    /// <summary>The rows that the model learnt from; null leaves out nearest rows and drift.</summary>
    public LabelledData? Train { get; init; }

    /// <summary>Training rows read by models that had not seen them; without any, wrong labels are looked for among the measured rows alone.</summary>
    public IReadOnlyList<HeldOutLabel> HeldOut { get; init; } = [];
}
