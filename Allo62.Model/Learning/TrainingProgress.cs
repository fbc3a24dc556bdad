namespace Allo62.Model.Learning;

/// <summary>How far a training is.</summary>
/// <param name="Stage">What is being done, in English, for the console.</param>
/// <param name="Done">Steps done in this stage.</param>
/// <param name="Total">Steps of this stage, at least 1.</param>
public readonly record struct TrainingProgress(string Stage, int Done, int Total);
