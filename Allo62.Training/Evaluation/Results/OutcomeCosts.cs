namespace Allo62.Training.Evaluation.Results;

/// <summary>
/// Calls that one request costs until the person has reached the right place. Working values: a wrong route costs the wrong desk, the
/// human desk that mends it and the right desk; a hand-over costs the human desk and the right desk. A question costs a little effort.
/// </summary>
public sealed record OutcomeCosts
{
    /// <summary>Routed to the right place.</summary>
    public double RightRoute { get; init; } = 1;

    /// <summary>Routed to a wrong place.</summary>
    public double WrongRoute { get; init; } = 3;

    /// <summary>Asked with choices that hold the right place.</summary>
    public double ClarifiedRight { get; init; } = 1.25;

    /// <summary>Asked with choices that do not hold it.</summary>
    public double ClarifiedWrong { get; init; } = 2.25;

    /// <summary>Handed to a human.</summary>
    public double HandedOff { get; init; } = 2;

    /// <summary>Out of scope and handed to a human, who can only say so.</summary>
    public double HandedOffOutOfScope { get; init; } = 1;
}
