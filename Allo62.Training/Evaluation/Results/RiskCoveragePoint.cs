namespace Allo62.Training.Evaluation.Results;

/// <summary>What one common confidence threshold would do in place of the model's own thresholds.</summary>
/// <param name="Threshold">Least confidence to route.</param>
/// <param name="Coverage">Share of all requests routed.</param>
/// <param name="Risk">Share of the routed that goes wrong, with Wilson's interval.</param>
/// <param name="RightRoute">Requests routed to the right place.</param>
/// <param name="WrongRoute">Requests routed to a wrong place.</param>
/// <param name="Clarified">Requests answered with a choice.</param>
/// <param name="ClarifiedWithAnswer">Of these, with the right place among the choices.</param>
/// <param name="HandedOff">Requests handed to a human.</param>
/// <param name="HandedOffOutOfScope">Of these, out of scope.</param>
/// <param name="CallsPerRequest">Mean calls a request.</param>
public sealed record RiskCoveragePoint(
    double Threshold, double Coverage, Estimate Risk, int RightRoute, int WrongRoute, int Clarified, int ClarifiedWithAnswer, int HandedOff,
    int HandedOffOutOfScope, double CallsPerRequest);
