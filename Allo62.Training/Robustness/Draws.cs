namespace Allo62.Training.Robustness;

/// <summary>What is drawn by chance for one text: the same for the same seed, perturbation and row, whatever else runs beside it.</summary>
internal sealed class Draws
{
    private const int Prime = 16777619;

    private readonly Random _random;

    public Draws(int seed, string perturbation, int row)
    {
        // Not string.GetHashCode, which differs from run to run.
        var hash = unchecked((int)2166136261);
        foreach (var c in perturbation) hash = unchecked((hash ^ c) * Prime);
        _random = new Random(unchecked(((hash ^ seed) * Prime ^ row) * Prime));
    }

    // CA5394: not a secret, and it must be the same every time.
#pragma warning disable CA5394
    /// <summary>0 to <paramref name="end"/> - 1.</summary>
    public int Below(int end) => _random.Next(end);

    public bool Chance(double probability) => _random.NextDouble() < probability;
#pragma warning restore CA5394

    public T OneOf<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];
}
