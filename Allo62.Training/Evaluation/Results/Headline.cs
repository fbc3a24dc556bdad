namespace Allo62.Training.Evaluation.Results;

/// <summary>The figures that are read first. Shares are 0 to 1.</summary>
/// <param name="Accuracy">First category right.</param>
/// <param name="MacroF1">Mean of the categories' F1.</param>
/// <param name="Top3">Right category among the first three.</param>
/// <param name="Ece">Expected calibration error of the first category's confidence, 15 bins of equal width.</param>
/// <param name="Routed">Sent to one place without a human.</param>
/// <param name="Misrouted">Of these, to the wrong place.</param>
/// <param name="Clarified">Answered with a choice of two or three.</param>
/// <param name="HandedOff">Handed to a human.</param>
/// <param name="CallsPerRequest">Mean number of calls until the person has reached the right place, by <see cref="OutcomeCosts"/>.</param>
public sealed record Headline(
    HeadlineFigure Accuracy, HeadlineFigure MacroF1, HeadlineFigure Top3, HeadlineFigure Ece, HeadlineFigure Routed, HeadlineFigure Misrouted,
    HeadlineFigure Clarified, HeadlineFigure HandedOff, HeadlineFigure CallsPerRequest);
