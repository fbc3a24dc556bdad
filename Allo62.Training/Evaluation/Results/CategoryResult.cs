namespace Allo62.Training.Evaluation.Results;

/// <summary>Figures of one category.</summary>
/// <param name="Category">Its id.</param>
/// <param name="Support">Rows that belong to it.</param>
/// <param name="Answered">Rows that were answered with it.</param>
/// <param name="Precision">Of the rows answered with it, the share that belongs to it.</param>
/// <param name="Recall">Of its rows, the share answered with it.</param>
/// <param name="F1">Harmonic mean of the two.</param>
/// <param name="TakenFor">The category that its missed rows are most often given to; null when none is missed.</param>
/// <param name="RoutedWrongly">Rows that belong to it and were routed elsewhere.</param>
/// <param name="ExtraCalls">Calls its rows cost over one each.</param>
/// <param name="Champion">F1 of the model in service; null without one.</param>
public sealed record CategoryResult(
    string Category, int Support, int Answered, Estimate Precision, Estimate Recall, Estimate F1, string? TakenFor, int RoutedWrongly, double ExtraCalls,
    double? Champion);
