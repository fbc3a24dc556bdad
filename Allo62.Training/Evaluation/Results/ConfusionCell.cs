namespace Allo62.Training.Evaluation.Results;

/// <summary>Rows of one category answered with one category; only cells with rows are listed, the diagonal among them.</summary>
/// <param name="Category">Where the rows belong.</param>
/// <param name="Answer">What came first.</param>
/// <param name="Rows">How many.</param>
/// <param name="Routed">Of these, routed without a human.</param>
/// <param name="ExtraCalls">Calls they cost over one each.</param>
public sealed record ConfusionCell(string Category, string Answer, int Rows, int Routed, double ExtraCalls);
