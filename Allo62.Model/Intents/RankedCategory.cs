namespace Allo62.Model.Intents;

/// <summary>A category and how likely it is the right one.</summary>
/// <param name="Category">Id of the category.</param>
/// <param name="Confidence">Calibrated probability, 0 to 1.</param>
public readonly record struct RankedCategory(string Category, double Confidence);
