namespace Allo62.Training.Evaluation.Results;

/// <summary>Whether corrections were learned: of the corrected rows among those learned from, how many are now answered as people said.</summary>
/// <param name="Rows">Corrected rows.</param>
/// <param name="Learned">Answered with the corrected category.</param>
/// <param name="Before">Answered so by the model in service already; null without one.</param>
public sealed record CorrectionEffect(int Rows, int Learned, int? Before)
{
    internal static CorrectionEffect Of(IReadOnlyList<CorrectedRow> rows) => new(
        rows.Count, rows.Count(row => row.Learned), rows[0].Champion is null ? null : rows.Count(row => row.Champion == row.Category));
}

/// <summary>One corrected row, as the file of corrected rows holds it: one JSON object a line.</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="Text">Its text, anonymised.</param>
/// <param name="Category">The category that people gave it.</param>
/// <param name="Corrected">Day and author of the correction.</param>
/// <param name="Answer">First category of the model measured.</param>
/// <param name="Confidence">Its confidence.</param>
/// <param name="Learned">Whether the two agree.</param>
/// <param name="Champion">First category of the model in service; null without one.</param>
public sealed record CorrectedRow(string Id, string Text, string Category, string Corrected, string Answer, double Confidence, bool Learned, string? Champion);
