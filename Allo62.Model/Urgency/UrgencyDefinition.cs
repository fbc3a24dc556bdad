namespace Allo62.Model.Urgency;

/// <summary>The file <c>urgency.json</c>: rules and phrases that a domain expert edits.</summary>
public sealed record UrgencyDefinition
{
    /// <summary>The numbers that rules may show, by key.</summary>
    public required IReadOnlyDictionary<string, UrgencyNumber> Numbers { get; init; }

    /// <summary>What to show, by key.</summary>
    public required IReadOnlyDictionary<string, Guidance> Guidance { get; init; }

    /// <summary>Signs that a person is in danger or in distress.</summary>
    public required IReadOnlyList<Rule> Rules { get; init; }

    /// <summary>Signs that the words are about something else: study, history, news, training, figures of speech.</summary>
    public required IReadOnlyList<LookAlike> LookAlikes { get; init; }

    /// <summary>Summed confidence of the categories in <see cref="GuidanceOfCategory"/> from which a text is urgent although no rule says so, 0 to 1.</summary>
    public required double ModelThreshold { get; init; }

    /// <summary>Which guidance to show when only the model finds a text urgent, by category.</summary>
    public required IReadOnlyDictionary<string, string> GuidanceOfCategory { get; init; }

    /// <summary>Which guidance to show when the model finds an emergency and neither a rule nor a category says which.</summary>
    public required ModelGuidance GuidanceOfModel { get; init; }
}

/// <summary>A French message and the numbers to show with it.</summary>
/// <param name="Message">First what to do now; no promise, no diagnosis.</param>
/// <param name="Numbers">Keys of <see cref="UrgencyDefinition.Numbers"/>, in order.</param>
public sealed record Guidance(string Message, IReadOnlyList<string> Numbers);

/// <summary>Keys of <see cref="UrgencyDefinition.Guidance"/> by level.</summary>
/// <param name="Vital">A life is in danger.</param>
/// <param name="Urgent">Serious within hours or days.</param>
public sealed record ModelGuidance(string Vital, string Urgent);

/// <summary>Phrases that all mean the same danger.</summary>
/// <param name="Id">Unique name.</param>
/// <param name="Level">Vital or urgent.</param>
/// <param name="Guidance">Key of <see cref="UrgencyDefinition.Guidance"/>.</param>
/// <param name="Phrases">Patterns, see <see cref="PhrasePattern"/>.</param>
public sealed record Rule(string Id, UrgencyLevel Level, string Guidance, IReadOnlyList<string> Phrases)
{
    /// <summary>Patterns whose presence silences this rule alone.</summary>
    public IReadOnlyList<string> Unless { get; init; } = [];
}

/// <summary>Phrases that silence rules.</summary>
/// <param name="Id">Unique name.</param>
/// <param name="Phrases">Patterns, see <see cref="PhrasePattern"/>.</param>
/// <param name="Silences">Ids of rules, or <c>*</c> for all.</param>
public sealed record LookAlike(string Id, IReadOnlyList<string> Phrases, IReadOnlyList<string> Silences);
