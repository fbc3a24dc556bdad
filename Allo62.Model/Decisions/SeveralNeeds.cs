using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Allo62.Model.Data;
using Allo62.Model.Intents;

namespace Allo62.Model.Decisions;

/// <summary>Whether one text holds several needs: its sentences, read one by one, each route somewhere else.</summary>
public static partial class SeveralNeeds
{
    /// <summary>Most sentences that are read by themselves: a long letter tells one story.</summary>
    private const int MostSentences = 8;

    private const int FewestWords = 4;

    /// <summary>Least confidence of a sentence, whatever its category needs to route: a sentence out of a story is easily mistaken.</summary>
    private const double FewestConfidence = 0.9;

    // Ends of sentences, and words with which people turn to another matter.
    [GeneratedRegex(@"[.!?;\r\n]+|,?\s+(?=(?:et aussi|et puis aussi|par ailleurs|autre chose|autre question|deuxième chose|deuxieme chose|deuxième question|deuxieme question|sinon|en plus de ça|en plus de ca|d'autre part|ensuite il y a|et en même temps|et en meme temps)\b)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Turns { get; }

    /// <summary>The needs of a text in their order.</summary>
    /// <param name="text">What the person wrote.</param>
    /// <param name="classifier">The model.</param>
    /// <param name="policy">Its thresholds.</param>
    /// <returns>Two or more different categories, or none when the text holds a single need.</returns>
    public static ImmutableArray<RankedCategory> Find(string text, IIntentClassifier classifier, DecisionPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(classifier);
        ArgumentNullException.ThrowIfNull(policy);
        var sentences = Turns.Split(text).Where(sentence => Words(sentence) >= FewestWords).Take(MostSentences + 1).ToArray();
        if (sentences.Length is < 2 or > MostSentences) return [];
        var needs = sentences.Select(sentence => classifier.Classify(sentence, DecisionPolicy.RankedNeeded))
            .Where(prediction => prediction.Top.Category != ReservedCategories.OutOfScope && prediction.Top.Confidence >= FewestConfidence
                && policy.Decide(prediction).Kind == DecisionKind.Route)
            .Select(prediction => prediction.Top).DistinctBy(need => need.Category).ToImmutableArray();
        return needs.Length >= 2 ? needs : [];
    }

    private static int Words(string sentence)
    {
        var words = 0;
        for (var i = 0; i < sentence.Length; i++) if (char.IsLetterOrDigit(sentence[i]) && (i == 0 || !char.IsLetterOrDigit(sentence[i - 1]))) words++;
        return words;
    }
}
