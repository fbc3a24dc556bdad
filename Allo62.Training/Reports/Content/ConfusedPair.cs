namespace Allo62.Training.Reports.Content;

/// <summary>Two categories of which one is taken for the other.</summary>
/// <param name="Category">Where the rows belong.</param>
/// <param name="Answer">What came first.</param>
/// <param name="Rows">How many.</param>
/// <param name="Share">Of the rows of that category.</param>
/// <param name="Routed">Of the rows, sent to the wrong place without a human.</param>
/// <param name="ExtraCalls">Calls they cost over one each.</param>
/// <param name="Back">Rows taken the other way round.</param>
/// <param name="Border">What the catalogue says of the border; null when nothing.</param>
/// <param name="Action">What to do.</param>
internal sealed record ConfusedPair(
    string Category, string Answer, int Rows, double Share, int Routed, double ExtraCalls, int Back, string? Border, ProposedAction Action);
