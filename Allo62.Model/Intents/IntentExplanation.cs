using System.Collections.Immutable;

namespace Allo62.Model.Intents;

/// <summary>Why one category scored higher than another.</summary>
/// <param name="Category">The category explained.</param>
/// <param name="Against">The category it is held against.</param>
/// <param name="Tokens">The words of the text in their order.</param>
/// <param name="Base">What the model prefers before it reads a word.</param>
public sealed record IntentExplanation(string Category, string Against, ImmutableArray<TokenWeight> Tokens, double Base)
{
    /// <summary>Logarithm of how many times likelier the one is than the other: the sum of all word weights and <see cref="Base"/>.</summary>
    public double ScoreDifference => Base + Tokens.Sum(token => token.Weight);
}
