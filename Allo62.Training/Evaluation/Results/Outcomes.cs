namespace Allo62.Training.Evaluation.Results;

/// <summary>What became of the requests, and what that cost.</summary>
/// <param name="RightRoute">Routed to the right place.</param>
/// <param name="WrongRoute">Routed to a wrong place.</param>
/// <param name="Clarified">Answered with a choice.</param>
/// <param name="HandedOff">Handed to a human.</param>
/// <param name="ClarifiedWithAnswer">Of the choices, how many held the right place.</param>
/// <param name="HandedOffOutOfScope">Of those handed to a human, how many nobody in the catalogue answers.</param>
/// <param name="Calls">Calls in all.</param>
/// <param name="Costs">Calls of each outcome.</param>
public sealed record Outcomes(
    Outcome RightRoute, Outcome WrongRoute, Outcome Clarified, Outcome HandedOff, int ClarifiedWithAnswer, int HandedOffOutOfScope, double Calls,
    OutcomeCosts Costs);

/// <summary>One of the four outcomes.</summary>
/// <param name="Rows">How many requests.</param>
/// <param name="Share">Of all requests.</param>
/// <param name="Calls">Calls they cost together.</param>
/// <param name="ChampionRows">The same of the model in service; null without one.</param>
public sealed record Outcome(int Rows, Estimate Share, double Calls, int? ChampionRows);
