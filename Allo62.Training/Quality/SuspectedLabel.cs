namespace Allo62.Training.Quality;

/// <summary>A row whose label is probably wrong.</summary>
/// <param name="Row">Index of the row.</param>
/// <param name="Doubt">How far the probability of its label lies below what is usual for that label: 1 for nothing of it, 0 for as usual, below 0 for more.</param>
/// <param name="IsConfident">Whether the row looks at least as much like the likeliest category as that category's own rows do.</param>
internal readonly record struct SuspectedLabel(int Row, double Doubt, bool IsConfident);
