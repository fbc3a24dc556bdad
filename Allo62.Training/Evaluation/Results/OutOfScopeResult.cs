namespace Allo62.Training.Evaluation.Results;

/// <summary>How requests that nobody here answers are kept from the others.</summary>
/// <param name="Rows">Rows out of scope.</param>
/// <param name="Auroc">Chance that a row out of scope looks more foreign than one in scope.</param>
/// <param name="HandedOff">Of the rows out of scope, the share handed to a human.</param>
/// <param name="RoutedByMistake">Of the rows out of scope, the share routed somewhere.</param>
/// <param name="TurnedAway">Of the rows in scope, the share treated as out of scope.</param>
/// <param name="InScopeAccuracy">Of the rows in scope, the share whose first category is right.</param>
public sealed record OutOfScopeResult(
    int Rows, double Auroc, Estimate HandedOff, Estimate RoutedByMistake, Estimate TurnedAway, Estimate InScopeAccuracy);
