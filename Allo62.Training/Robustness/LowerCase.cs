namespace Allo62.Training.Robustness;

/// <summary>No capital anywhere, as most people type in a chat.</summary>
internal sealed class LowerCase : IPerturbation
{
    public string Name => "no capitals";

    public double? Limit => 0;

    // CA1308: lower case is what the person types here, not a key to compare by.
#pragma warning disable CA1308
    public string Apply(string text, Draws draws) => text.ToLowerInvariant();
#pragma warning restore CA1308
}
