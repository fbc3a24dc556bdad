namespace Allo62.Training.Splitting;

/// <summary>How much is kept apart.</summary>
internal sealed record SplitOptions
{
    public SplitKind Kind { get; init; }

    /// <summary>Share of the rows measured on.</summary>
    public double TestShare { get; init; } = 0.2;

    /// <summary>More rows than this make no figure surer, and are better learned from.</summary>
    public int MostTestRows { get; init; } = 20_000;

    public int Folds { get; init; } = 5;

    public int Seed { get; init; } = 62;
}
