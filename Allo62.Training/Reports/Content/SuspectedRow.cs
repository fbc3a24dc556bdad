namespace Allo62.Training.Reports.Content;

/// <summary>A row whose label is probably wrong.</summary>
/// <param name="Row">The row.</param>
/// <param name="Suggested">Where it probably belongs.</param>
/// <param name="LabelConfidence">Probability of its label by a model that had not seen it.</param>
/// <param name="SuggestedConfidence">Probability of the suggestion.</param>
/// <param name="Doubt">What the list is ranked by.</param>
/// <param name="IsConfident">Whether it looks like the suggested category at least as much as that category's own rows do.</param>
internal sealed record SuspectedRow(
    RowReference Row, string Suggested, double LabelConfidence, double SuggestedConfidence, double Doubt, bool IsConfident);
