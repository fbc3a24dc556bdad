namespace Allo62.Training.Robustness;

/// <summary>One slip, of any kind, in each run of six words; a shorter run at the end has one with the chance that its length gives.</summary>
internal sealed class OneErrorInSixWords : IPerturbation
{
    private const int Run = 6;
    private const int ShortestWord = 2;

    public string Name => "one typing error in six words";

    public double? Limit => 0.08;

    public string Apply(string text, Draws draws)
    {
        var struck = Struck(WordsOfText.Count(text), draws);
        var at = 0;
        return WordsOfText.Replace(text, word =>
            struck.Contains(at++) && word.Length >= ShortestWord ? draws.OneOf(Perturbations.Slips).Slip(word, draws.Below(word.Length), draws) : word);
    }

    private static HashSet<int> Struck(int words, Draws draws)
    {
        var struck = new HashSet<int>();
        for (var first = 0; first < words; first += Run)
        {
            var length = Math.Min(Run, words - first);
            if (draws.Chance((double)length / Run)) struck.Add(first + draws.Below(length));
        }
        return struck;
    }
}
