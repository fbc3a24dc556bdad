namespace Allo62.Model.Intents;

/// <summary>How much one word of the person's text weighed.</summary>
/// <param name="Start">First UTF-16 unit in the text.</param>
/// <param name="Length">Number of UTF-16 units.</param>
/// <param name="Weight">Part of the score difference that this word makes; above 0 speaks for the first category.</param>
public readonly record struct TokenWeight(int Start, int Length, double Weight);
