namespace Allo62.Training.Reports.Content;

/// <summary>Were the corrections learnt?</summary>
/// <param name="Rows">Rows with a corrected label, among those measured and those learnt from.</param>
/// <param name="Learnt">Of these, answered as corrected.</param>
/// <param name="NotLearnt">The others.</param>
internal sealed record CorrectionEffect(int Rows, int Learnt, IReadOnlyList<RowReference> NotLearnt);
