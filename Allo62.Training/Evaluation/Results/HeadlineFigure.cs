namespace Allo62.Training.Evaluation.Results;

/// <summary>A headline figure beside the two it must be held against. Intervals: 95 %, bootstrap over groups of near-copies.</summary>
/// <param name="Value">Of the model.</param>
/// <param name="Low">Lower end of its interval.</param>
/// <param name="High">Upper end of its interval.</param>
/// <param name="Majority">What answering the most frequent category always, without asking, would give.</param>
/// <param name="Champion">Of the model in service on the same rows; null without one.</param>
/// <param name="Change">Model minus champion, drawn row by row in pairs; null without champion.</param>
public sealed record HeadlineFigure(double Value, double Low, double High, double Majority, Estimate? Champion, Estimate? Change);
