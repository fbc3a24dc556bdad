using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Allo62.Model.Data;
using Allo62.Model.Intents;
using Allo62.Model.Text;

namespace Allo62.Model.Urgency;

/// <summary>
/// Finds vital and urgent situations by the rules of <c>urgency.json</c>, tuned for recall, with look-alikes that silence them, and
/// by a model's signal where one is given. Immutable, safe for any number of threads.
/// </summary>
public sealed class UrgencyDetector
{
    private const string ByModel = "model";

    /// <summary>Least confidence of a category whose own guidance is shown when no rule matched.</summary>
    private const double TopicConfidence = 0.3;

    // Not « plus »: « j'en peux plus, envie de mourir » denies nothing.
    private static readonly ImmutableHashSet<string> Negations = ["pas", "jamais", "aucun", "aucune", "sans", "ni"];
    private static readonly ImmutableHashSet<string> Articles = ["de", "d", "du", "des", "le", "la", "les", "un", "une", "eu", "l"];

    private readonly CompiledRule[] _rules;
    private readonly CompiledLookAlike[] _lookAlikes;
    private readonly FrozenDictionary<string, UrgencyAssessment> _ofCategory;
    private readonly double _modelThreshold;
    private readonly UrgencyAssessment _vitalByModel;
    private readonly UrgencyAssessment _urgentByModel;

    private UrgencyDetector(UrgencyDefinition definition, CompiledRule[] rules, CompiledLookAlike[] lookAlikes)
    {
        _rules = rules;
        _lookAlikes = lookAlikes;
        _ofCategory = definition.GuidanceOfCategory.ToFrozenDictionary(pair => pair.Key, pair => Assessment(definition, UrgencyLevel.Urgent, ByModel, pair.Value));
        _modelThreshold = definition.ModelThreshold;
        _vitalByModel = Assessment(definition, UrgencyLevel.Vital, ByModel, definition.GuidanceOfModel.Vital);
        _urgentByModel = Assessment(definition, UrgencyLevel.Urgent, ByModel, definition.GuidanceOfModel.Urgent);
    }

    /// <summary>Reads and checks a definition.</summary>
    /// <param name="json">Content of <c>urgency.json</c>.</param>
    /// <exception cref="FormatException">Not such a definition; the message holds every fault found.</exception>
    public static UrgencyDetector Read(string json)
    {
        UrgencyDefinition definition;
        try
        {
            definition = JsonSerializer.Deserialize<UrgencyDefinition>(json, EditedJson.Options) ?? throw new FormatException("the file holds null.");
        }
        catch (JsonException exception)
        {
            throw new FormatException($"not an urgency definition: {exception.Path}, line {exception.LineNumber + 1}.", exception);
        }
        return From(definition);
    }

    /// <summary>Compiles a definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <exception cref="FormatException">The message holds every fault found.</exception>
    public static UrgencyDetector From(UrgencyDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var faults = UrgencyDefinitionCheck.Faults(definition);
        if (faults.Count > 0) throw new FormatException(string.Join(Environment.NewLine, faults));
        // Vital before urgent, then the order of the file: the first that matches decides.
        var rules = definition.Rules.OrderByDescending(rule => rule.Level).Select(rule => new CompiledRule(
            rule.Id, [.. rule.Phrases.Select(PhrasePattern.Parse)], [.. rule.Unless.Select(PhrasePattern.Parse)],
            Assessment(definition, rule.Level, rule.Id, rule.Guidance)));
        var lookAlikes = definition.LookAlikes.Select(lookAlike => new CompiledLookAlike(
            [.. lookAlike.Phrases.Select(PhrasePattern.Parse)], lookAlike.Silences.Contains("*"), [.. lookAlike.Silences]));
        return new UrgencyDetector(definition, [.. rules], [.. lookAlikes]);
    }

    /// <summary>How many ranked categories a prediction should hold for <see cref="Assess"/>: what comes after adds next to nothing.</summary>
    public const int RankedNeeded = 10;

    /// <summary>Assesses a text: by the rules, and by a model where one is given.</summary>
    /// <param name="text">What the person wrote.</param>
    /// <param name="prediction">What the model made of it, with at least <see cref="RankedNeeded"/> categories; without it the rules alone decide.</param>
    public UrgencyAssessment Assess(string text, IntentPrediction? prediction = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rules = Read(text, NormalisedText.Mine);
        if (prediction?.Urgency is { } scores) return ByAll(rules, scores, prediction);
        if (rules.Assessment.Level != UrgencyLevel.None) return rules.Assessment;
        // A look-alike was seen: the categories, which know only topics, are not asked.
        return prediction is null || rules.LookAlike ? UrgencyAssessment.Nothing : ByCategories(prediction);
    }

    /// <summary>What the rules alone make of a text.</summary>
    internal RuleReading Read(string text, NormalisedText workspace)
    {
        TextNormaliser.Normalise(text, workspace);
        // Ids of the rules that a look-alike silences.
        HashSet<string> silenced = [];
        foreach (var lookAlike in _lookAlikes)
        {
            if (!PhrasePattern.AnyIn(workspace, lookAlike.Phrases)) continue;
            if (lookAlike.SilencesAll) return new RuleReading(UrgencyAssessment.Nothing, LookAlike: true);
            silenced.UnionWith(lookAlike.Silences);
        }
        foreach (var rule in _rules)
        {
            if (!silenced.Contains(rule.Id) && rule.IsIn(workspace)) return new RuleReading(rule.Assessment, silenced.Count > 0);
        }
        return new RuleReading(UrgencyAssessment.Nothing, silenced.Count > 0);
    }

    /// <summary>The signals of a text for learning and answering alike.</summary>
    internal void Signals(RuleReading rules, float any, float vital, IntentPrediction prediction, Span<float> signals) =>
        UrgencySignals.Fill(any, vital, rules.Assessment.Level, rules.LookAlike, SummedConfidence(prediction), prediction.UnknownShare, signals);

    private UrgencyAssessment ByAll(RuleReading rules, UrgencyScores scores, IntentPrediction prediction)
    {
        Span<float> signals = stackalloc float[UrgencySignals.Count];
        Signals(rules, scores.Any, scores.Vital, prediction, signals);
        var level = scores.Learned.Level(signals);
        if (level == UrgencyLevel.None) return UrgencyAssessment.Nothing;
        if (rules.Assessment.Level >= level) return rules.Assessment;
        if (level == UrgencyLevel.Vital) return _vitalByModel;
        return Topic(prediction) is { Confidence: >= TopicConfidence } topic ? _ofCategory[topic.Category] : _urgentByModel;
    }

    private UrgencyAssessment ByCategories(IntentPrediction prediction) =>
        SummedConfidence(prediction) >= _modelThreshold && Topic(prediction) is { } topic ? _ofCategory[topic.Category] : UrgencyAssessment.Nothing;

    /// <summary>How likely it is that the text belongs to one of the categories that have guidance.</summary>
    private double SummedConfidence(IntentPrediction prediction)
    {
        var sum = 0.0;
        foreach (var category in Considered(prediction)) if (_ofCategory.ContainsKey(category.Category)) sum += category.Confidence;
        return sum;
    }

    /// <summary>The likeliest category that has guidance; null when none has.</summary>
    private RankedCategory? Topic(IntentPrediction prediction)
    {
        foreach (var category in Considered(prediction)) if (_ofCategory.ContainsKey(category.Category)) return category;
        return null;
    }

    private static ReadOnlySpan<RankedCategory> Considered(IntentPrediction prediction) => prediction.Ranked.AsSpan()[..Math.Min(RankedNeeded, prediction.Ranked.Length)];

    /// <summary>What the rules say of a text, and whether something that only looks like an emergency stands in it.</summary>
    internal readonly record struct RuleReading(UrgencyAssessment Assessment, bool LookAlike);

    private static UrgencyAssessment Assessment(UrgencyDefinition definition, UrgencyLevel level, string rule, string guidance)
    {
        var shown = definition.Guidance[guidance];
        return new UrgencyAssessment(level, rule, shown.Message, [.. shown.Numbers.Select(key => definition.Numbers[key])]);
    }

    private sealed record CompiledRule(string Id, PhrasePattern[] Phrases, PhrasePattern[] Unless, UrgencyAssessment Assessment)
    {
        public bool IsIn(NormalisedText text)
        {
            foreach (var phrase in Phrases) if (IsAffirmed(text, phrase)) return !PhrasePattern.AnyIn(text, Unless);
            return false;
        }

        /// <summary>« il ne veut pas se suicider » is no sign, « il ne respire plus » is: a phrase brings its own negation with it.</summary>
        private static bool IsAffirmed(NormalisedText text, PhrasePattern phrase)
        {
            for (var at = phrase.Find(text); at >= 0; at = phrase.Find(text, at + 1))
            {
                if (!IsNegated(text, at)) return true;
            }
            return false;
        }

        /// <summary>« pas envie de … », « aucune … », « pas de … »: the negation stands just before, save for an article.</summary>
        private static bool IsNegated(NormalisedText text, int at)
        {
            if (at > 1 && Articles.Contains(Word(text, at - 1))) at--;
            return at > 0 && Negations.Contains(Word(text, at - 1));
        }

        private static string Word(NormalisedText text, int token) => text.Word(text.Tokens[token]).ToString();
    }

    private sealed record CompiledLookAlike(PhrasePattern[] Phrases, bool SilencesAll, ImmutableHashSet<string> Silences);
}
