namespace Allo62.Model.Features;

/// <summary>Which pieces of a normalised text count as features.</summary>
public sealed record NGramOptions
{
    /// <summary>Longest run of words that is one feature.</summary>
    /// <value>The default is 2.</value>
    public int LongestWordRun { get; init; } = 2;

    /// <summary>Shortest run of characters within the borders of a word (the border counts as one character).</summary>
    /// <value>The default is 2.</value>
    public int ShortestCharacterRun { get; init; } = 2;

    /// <summary>Longest run of characters within the borders of a word.</summary>
    /// <value>The default is 5.</value>
    public int LongestCharacterRun { get; init; } = 5;

    /// <summary>
    /// A piece enters the vocabulary only when it occurs in this many distinct requests, so that the model cannot remember a caller.
    /// </summary>
    /// <value>The default is 2.</value>
    public int MinimumRequests { get; init; } = 2;

    /// <summary>Most features kept; the most frequent win.</summary>
    /// <value>The default is 80,000.</value>
    public int MaximumFeatures { get; init; } = 80_000;
}
