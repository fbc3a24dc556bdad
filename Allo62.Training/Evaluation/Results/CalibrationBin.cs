namespace Allo62.Training.Evaluation.Results;

/// <summary>Rows whose first confidence lies between two bounds.</summary>
/// <param name="From">Lower bound.</param>
/// <param name="To">Upper bound.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Confidence">Their mean confidence; 0 without rows.</param>
/// <param name="Right">Share of them that is right.</param>
public sealed record CalibrationBin(double From, double To, int Rows, double Confidence, Estimate Right);
