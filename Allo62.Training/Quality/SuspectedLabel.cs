namespace Allo62.Training.Quality;

/// <summary>A row whose label is probably wrong.</summary>
/// <param name="Row">Index of the row.</param>
/// <param name="Suggested">Number of the category that it probably belongs to.</param>
/// <param name="Doubt">How much more the row looks like that category than like its label, each held against what is usual for it; -1 to 1, higher is worse.</param>
/// <param name="IsConfident">Whether the row looks at least as much like the suggested category as that category's own rows do.</param>
internal readonly record struct SuspectedLabel(int Row, int Suggested, double Doubt, bool IsConfident);
