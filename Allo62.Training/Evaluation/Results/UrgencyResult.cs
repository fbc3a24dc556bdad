namespace Allo62.Training.Evaluation.Results;

/// <summary>Urgency, apart from accuracy: rows with a known level, read by the rules and the model together.</summary>
/// <param name="Rows">Rows with a known level.</param>
/// <param name="Urgent">Of these, urgent or vital.</param>
/// <param name="Recall">Share of the urgent and vital rows that is seen as either.</param>
/// <param name="VitalRecall">Share of the vital rows that is seen as vital.</param>
/// <param name="FalseAlarms">Share of the other rows that is seen as urgent or vital.</param>
/// <param name="ChampionRecall">Recall of the model in service; null without one.</param>
/// <param name="ChampionFalseAlarms">False alarms of the model in service; null without one.</param>
/// <param name="Missed">Ids of the missed rows, as in the file of urgency rows; vital ones first.</param>
public sealed record UrgencyResult(
    int Rows, int Urgent, Estimate Recall, Estimate VitalRecall, Estimate FalseAlarms, Estimate? ChampionRecall, Estimate? ChampionFalseAlarms,
    IReadOnlyList<string> Missed);
