using Allo62.Model.Catalogue;
using Allo62.Model.Packaging;
using Allo62.Training.Data;
using Allo62.Training.Evaluation.Results;

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
    /// <summary>French names, families, borders, urgency by category; null leaves these out.</summary>
    public ServiceCatalogue? Catalogue { get; init; }

    /// <summary>The rows that the model learnt from; null leaves out nearest rows and drift.</summary>
    public LabelledData? Train { get; init; }

    /// <summary>Out-of-fold probabilities of the training rows; null looks for wrong labels among the measured rows alone.</summary>
    public HeldOutLabels? HeldOut { get; init; }
}
