namespace Allo62.Benchmarks.Study.Features;

/// <summary>How much a piece counts.</summary>
internal enum Weighting
{
    /// <summary>(1 + log count) × inverse document frequency.</summary>
    SubLinear,

    /// <summary>Count × inverse document frequency.</summary>
    Linear,

    /// <summary>Saturating count, corrected for the length of the text, × inverse document frequency.</summary>
    Bm25,

    /// <summary>1 × inverse document frequency.</summary>
    Binary,
}

/// <summary>Text → vector: the blocks, how they are weighted, and which pieces are kept.</summary>
internal sealed record FeaturePlan(string Name, params IPieces[] Blocks)
{
    public Weighting Weighting { get; init; } = Weighting.SubLinear;

    /// <summary>A piece must occur in this many distinct texts.</summary>
    public int MinimumTexts { get; init; } = 2;

    /// <summary>Each block brought to length 1 by itself, or all of them together.</summary>
    public bool NormaliseByBlock { get; init; } = true;

    /// <summary>Slots that pieces are hashed to without a dictionary; null for a dictionary.</summary>
    public int? HashBits { get; init; }

    public static FeaturePlan Default { get; } = new("words 1–2, characters 2–5", new WordRuns(2, word => word), new CharacterRuns(2, 5, word => word));
}
