namespace Allo62.Training.Robustness;

/// <summary>Another way to put the same need into writing. What it means, and so the answer, stays the same.</summary>
internal interface IPerturbation
{
    /// <summary>What it does, in the console's words.</summary>
    string Name { get; }

    /// <summary>Largest share of answers that may change; null where none is promised.</summary>
    double? Limit { get; }

    /// <summary>The text put differently; the same draws give the same text.</summary>
    string Apply(string text, Draws draws);
}
