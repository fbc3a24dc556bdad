using Allo62.Model.Features;
using Allo62.Model.Text;

namespace Allo62.Model.SmallTalk;

/// <summary>
/// Leaves out the clauses at both ends of a text that carry no need (« j'espère que vous allez bien », « merci de m'avoir lu »), told by
/// the log-odds of their words and pairs of words between small talk and requests. Immutable, safe for any number of threads.
/// </summary>
/// <param name="pieces">Words and pairs of words that occur in small talk.</param>
/// <param name="odds">Log-odds of each of them.</param>
internal sealed class SmallTalkFilter(Vocabulary pieces, float[] odds)
{
    /// <summary>Longest run of words whose odds are known.</summary>
    public const int LongestRun = 2;

    // Both chosen on whole writers kept aside: docs/decisions/0006.
    private const float UnknownWord = -6;
    private const float SurelyTalk = 2;

    /// <summary>Leaves nothing out.</summary>
    public static SmallTalkFilter None { get; } = new(new Vocabulary([]), []);

    public Vocabulary Pieces => pieces;

    public float[] Odds => odds;

    /// <summary>Normalises a text and keeps what is between its small talk; all of it where there is nothing else.</summary>
    public void Normalise(ReadOnlySpan<char> source, NormalisedText into)
    {
        TextNormaliser.Normalise(source, into);
        var tokens = into.Tokens;
        var first = 0;
        while (first < tokens.Length && Clauses.End(source, tokens, first) is var end && IsTalk(into, tokens[first..end])) first = end;
        if (first == tokens.Length) return;
        var last = tokens.Length;
        while (Clauses.Start(source, tokens, last) is var start && start > first && IsTalk(into, tokens[start..last])) last = start;
        if (first == 0 && last == tokens.Length) return;
        into.Keep(first, last);
        TextNormaliser.LeaveOutPoliteEnds(into);
    }

    private bool IsTalk(NormalisedText text, ReadOnlySpan<TextToken> clause)
    {
        var sum = new Sum(pieces, odds);
        NGramReader.ReadWords(text, clause, LongestRun, ref sum);
        return sum.Odds > SurelyTalk;
    }

    private struct Sum(Vocabulary pieces, float[] odds) : INGramVisitor
    {
        public float Odds { get; private set; }

        public void Visit(ulong key, FeatureBlock block, int firstToken, int lastToken)
        {
            if (pieces.Find(key) is >= 0 and var piece) Odds += odds[piece];
            else if (firstToken == lastToken) Odds += UnknownWord;
        }
    }
}
