namespace Allo62.Training.Reports.Content;

/// <summary>The first screen: is it better, is it safe, what hurts most, what to do next. French, for analysts.</summary>
/// <param name="Comparison">Against the model in service.</param>
/// <param name="Safe">Whether no check failed.</param>
/// <param name="Checks">What was looked at.</param>
/// <param name="Hurts">What costs most, the worst first.</param>
/// <param name="Next">What to do, in this order.</param>
internal sealed record Verdict(Comparison Comparison, bool Safe, IReadOnlyList<Check> Checks, IReadOnlyList<Pointer> Hurts, IReadOnlyList<Pointer> Next);

/// <summary>How the model stands against the one in service.</summary>
internal enum Comparison
{
    /// <summary>There is none.</summary>
    First,
    Better,

    /// <summary>Chance explains the difference.</summary>
    Same,
    Worse,
}

/// <summary>One condition of safety.</summary>
/// <param name="Name">What is looked at.</param>
/// <param name="State">How it came out.</param>
/// <param name="Finding">The figures behind it.</param>
internal sealed record Check(string Name, CheckState State, string Finding);

internal enum CheckState
{
    Passed,

    /// <summary>Too few rows to be sure, or near the limit.</summary>
    Unsure,
    Failed,

    /// <summary>What it needs was not given.</summary>
    NotMeasured,
}

/// <summary>A sentence and the place of the page that it speaks of.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Link">Fragment of the page, with <c>#</c>.</param>
internal sealed record Pointer(string Text, string Link);
