namespace Allo62.Training.Evaluation.Results;

/// <summary>Figures of the rows that share something.</summary>
/// <param name="By">What: <c>channel</c>, <c>month</c>, <c>communeSize</c>, <c>length</c>, <c>register</c>.</param>
/// <param name="Value">Which: a channel, yyyy-MM, bounds of a number; empty where the rows do not say.</param>
/// <param name="Rows">How many.</param>
/// <param name="Accuracy">First category right.</param>
/// <param name="Routed">Share routed.</param>
/// <param name="Misrouted">Share of the routed that went wrong.</param>
/// <param name="CallsPerRequest">Mean calls a request.</param>
/// <param name="ChampionAccuracy">Of the model in service; null without one.</param>
/// <param name="Fails">Whether its accuracy is below that of all rows by more than chance explains (95 % intervals apart).</param>
public sealed record Slice(
    string By, string Value, int Rows, Estimate Accuracy, Estimate Routed, Estimate Misrouted, double CallsPerRequest, double? ChampionAccuracy, bool Fails);
