using Allo62.Training.Output;

namespace Allo62.Training.Robustness;

/// <summary>One kind of slip at a share of all letters.</summary>
internal sealed class TypingErrors(ITypingError kind, double shareOfLetters) : IPerturbation
{
    private const int ShortestWord = 2;

    public string Name => $"{kind.Name}, {Figure.Number(shareOfLetters * 100)} % of letters";

    public double? Limit => null;

    public string Apply(string text, Draws draws) => WordsOfText.Replace(text, word =>
    {
        // From the end, so that a slip does not move the letters still to be looked at.
        for (var at = word.Length - 1; at >= 0 && word.Length >= ShortestWord; at--)
        {
            if (at < word.Length && draws.Chance(shareOfLetters)) word = kind.Slip(word, at, draws);
        }
        return word;
    });
}
