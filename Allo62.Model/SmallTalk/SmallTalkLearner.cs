using Allo62.Model.Features;
using Allo62.Model.Text;

namespace Allo62.Model.SmallTalk;

/// <summary>
/// Learns a <see cref="SmallTalkFilter"/>: how much oftener words and pairs of words occur in the clauses of
/// <c>Text/French/small-talk.txt</c> than in those of the requests at hand (which hold small talk too, so the odds are understated).
/// </summary>
internal static class SmallTalkLearner
{
    private const int FewestRequests = 2_000;
    private const float MostOfWord = 3;
    private const float MostOfPair = 1.4f;
    private const float MostOfOneClause = 1;
    private const float ShareOfPair = 0.7f;
    private const float Smoothing = 0.5f;

    /// <summary>The filter; one that leaves nothing out where the requests are too few to know how people speak of a need.</summary>
    public static SmallTalkFilter Learn(IReadOnlyCollection<string> requests)
    {
        if (requests.Count < FewestRequests) return SmallTalkFilter.None;
        var talk = Count(SmallTalkSentences.Before.Concat(SmallTalkSentences.After));
        var others = Count(requests);
        double allTalk = talk.Values.Sum(piece => (long)piece.Clauses);
        double allOthers = others.Values.Sum(piece => (long)piece.Clauses);
        var kept = talk.OrderBy(piece => piece.Key).ToArray();
        return new SmallTalkFilter(new Vocabulary([.. kept.Select(piece => piece.Key)]), [.. kept.Select(piece =>
        {
            var other = others.GetValueOrDefault(piece.Key).Clauses;
            var odds = (float)(Math.Log((piece.Value.Clauses + Smoothing) / allTalk) - Math.Log((other + Smoothing) / allOthers));
            var most = piece.Value.Clauses == 1 ? MostOfOneClause : piece.Value.IsPair ? MostOfPair : MostOfWord;
            return Math.Clamp(piece.Value.IsPair ? odds * ShareOfPair : odds, -MostOfWord, most);
        })]);
    }

    /// <summary>The number of clauses that hold each word and pair of words.</summary>
    private static Dictionary<ulong, Piece> Count(IEnumerable<string> texts)
    {
        var counts = new Dictionary<ulong, Piece>();
        var text = new NormalisedText();
        var clauses = 0;
        foreach (var source in texts)
        {
            TextNormaliser.Normalise(source, text);
            var tokens = text.Tokens;
            for (var first = 0; first < tokens.Length;)
            {
                var end = Clauses.End(source, tokens, first);
                var counter = new Counter(counts, ++clauses);
                NGramReader.ReadWords(text, tokens[first..end], SmallTalkFilter.LongestRun, ref counter);
                first = end;
            }
        }
        return counts;
    }

    private record struct Piece(int Clauses, int LastClause, bool IsPair);

    private readonly struct Counter(Dictionary<ulong, Piece> counts, int clause) : INGramVisitor
    {
        public void Visit(ulong key, FeatureBlock block, int firstToken, int lastToken)
        {
            var seen = counts.GetValueOrDefault(key);
            if (seen.LastClause != clause) counts[key] = new Piece(seen.Clauses + 1, clause, lastToken > firstToken);
        }
    }
}
