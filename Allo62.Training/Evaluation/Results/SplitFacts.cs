namespace Allo62.Training.Evaluation.Results;

/// <summary>How the measured rows were kept apart from those learned from.</summary>
/// <param name="Kind"><c>given</c> (files kept apart by hand), <c>temporal</c> (the newest rows), <c>random</c> or <c>kFold</c>.</param>
/// <param name="TrainRows">Rows learned from; 0 when not known.</param>
/// <param name="TestRows">Rows measured on.</param>
/// <param name="From">First day of the measured rows; null without dates.</param>
/// <param name="To">Last day of the measured rows; null without dates.</param>
/// <param name="MovedTogether">Rows that changed sides to stay with a near-copy or another call of the same caller.</param>
/// <param name="RandomAccuracy">Accuracy on a random split of the same rows, which is optimistic; null when not measured.</param>
public sealed record SplitFacts(string Kind, int TrainRows, int TestRows, string? From, string? To, int MovedTogether, Estimate? RandomAccuracy);
