namespace Allo62.Training.Robustness;

/// <summary>One to three emoji at the end, or one between two words.</summary>
internal sealed class Emoji : IPerturbation
{
    private const double AtTheEnd = 0.7;
    private const int Most = 3;

    private static readonly string[] Signs = ["🙏", "😊", "👍", "😅", "🙂", "😉", "🤷‍♀️", "❗", "😭", "😡", "🤔", "❤️", "🙄", "✨"];

    public string Name => "emoji";

    public double? Limit => null;

    public string Apply(string text, Draws draws)
    {
        if (draws.Chance(AtTheEnd)) return text + " " + string.Concat(Enumerable.Range(0, 1 + draws.Below(Most)).Select(_ => draws.OneOf(Signs)));
        var gaps = Enumerable.Range(0, text.Length).Where(i => text[i] == ' ').ToArray();
        return gaps.Length == 0 ? $"{draws.OneOf(Signs)} {text}" : text.Insert(draws.OneOf(gaps), " " + draws.OneOf(Signs));
    }
}
