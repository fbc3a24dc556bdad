namespace Allo62.Training.Quality;

/// <summary>What a model that had not seen a row makes of its label.</summary>
/// <param name="Label">The row's label.</param>
/// <param name="LabelConfidence">Probability of the label; null when the model does not know it.</param>
/// <param name="Best">The likeliest category.</param>
/// <param name="BestConfidence">Its probability.</param>
internal sealed record LabelReading(string Label, double? LabelConfidence, string Best, double BestConfidence);
