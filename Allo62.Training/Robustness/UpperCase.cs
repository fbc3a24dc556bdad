namespace Allo62.Training.Robustness;

/// <summary>The caps lock key is on.</summary>
internal sealed class UpperCase : IPerturbation
{
    public string Name => "capitals";

    public double? Limit => 0;

    public string Apply(string text, Draws draws) => text.ToUpperInvariant();
}
