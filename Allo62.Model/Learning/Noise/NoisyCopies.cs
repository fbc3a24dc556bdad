using Allo62.Model.SmallTalk;

namespace Allo62.Model.Learning.Noise;

/// <summary>
/// Other ways to send the same request: small talk around it, a few typing errors. A model that has learnt from them keeps its
/// answer when a person is polite, chatty or quick. Deterministic by seed.
/// </summary>
internal sealed class NoisyCopies(int seed)
{
    private const int WordsPerError = 4;

    // CA5394: not a secret, and it must be the same every time.
#pragma warning disable CA5394
    private readonly Random _random = new(seed);

    /// <summary>A copy of a text; half of them with small talk, half with typing errors, some with both.</summary>
    public string Of(string text)
    {
        var typed = _random.Next(2) == 0 ? TypingErrors.Make(text, WordsPerError, _random) : text;
        return _random.Next(8) switch
        {
            0 or 1 => $"{Any(SmallTalkSentences.Before)} {typed}",
            2 => $"{Any(SmallTalkSentences.Before)} {Any(SmallTalkSentences.Before)} {typed}",
            3 => $"{typed} {Any(SmallTalkSentences.After)}",
            4 => $"{Any(SmallTalkSentences.Before)} {typed} {Any(SmallTalkSentences.After)}",
            5 => $"{Any(SmallTalkSentences.Before)} {Any(SmallTalkSentences.Before)} {typed} {Any(SmallTalkSentences.After)} {Any(SmallTalkSentences.After)}",
            _ => typed,
        };
    }

    private string Any(IReadOnlyList<string> sentences) => sentences[_random.Next(sentences.Count)];
#pragma warning restore CA5394
}
