namespace Allo62.Model.Urgency;

/// <summary>Everything that must hold in an urgency definition, every fault in one go.</summary>
internal static class UrgencyDefinitionCheck
{
    public static IReadOnlyList<string> Faults(UrgencyDefinition definition)
    {
        var faults = new List<string>();
        foreach (var (key, guidance) in definition.Guidance)
        {
            if (string.IsNullOrWhiteSpace(guidance.Message)) faults.Add($"$.guidance.{key}.message: a message was expected.");
            if (guidance.Numbers.Count == 0) faults.Add($"$.guidance.{key}.numbers: at least one number was expected.");
            faults.AddRange(guidance.Numbers.Where(number => !definition.Numbers.ContainsKey(number))
                .Select(number => $"$.guidance.{key}.numbers: '{number}' is not among $.numbers."));
        }
        if (!(definition.ModelThreshold is > 0 and <= 1)) faults.Add("$.modelThreshold: a number above 0 and up to 1 was expected.");
        var ids = new HashSet<string>();
        for (var i = 0; i < definition.Rules.Count; i++) CheckRule(definition, definition.Rules[i], $"$.rules[{i}]", ids, faults);
        for (var i = 0; i < definition.LookAlikes.Count; i++) CheckLookAlike(definition.LookAlikes[i], $"$.lookAlikes[{i}]", ids, faults);
        faults.AddRange(definition.GuidanceOfCategory.Where(pair => !definition.Guidance.ContainsKey(pair.Value))
            .Select(pair => $"$.guidanceOfCategory.{pair.Key}: '{pair.Value}' is not among $.guidance."));
        foreach (var (level, key) in new[] { ("vital", definition.GuidanceOfModel.Vital), ("urgent", definition.GuidanceOfModel.Urgent) })
        {
            if (!definition.Guidance.ContainsKey(key)) faults.Add($"$.guidanceOfModel.{level}: '{key}' is not among $.guidance.");
        }
        return faults;
    }

    private static void CheckRule(UrgencyDefinition definition, Rule rule, string path, HashSet<string> ids, List<string> faults)
    {
        if (!ids.Add(rule.Id)) faults.Add($"{path}.id: '{rule.Id}' is used twice.");
        if (rule.Level == UrgencyLevel.None) faults.Add($"{path}.level: vital or urgent was expected.");
        if (!definition.Guidance.ContainsKey(rule.Guidance)) faults.Add($"{path}.guidance: '{rule.Guidance}' is not among $.guidance.");
        if (rule.Phrases.Count == 0) faults.Add($"{path}.phrases: at least one phrase was expected.");
        CheckPhrases(rule.Phrases, $"{path}.phrases", faults);
        CheckPhrases(rule.Unless, $"{path}.unless", faults);
    }

    private static void CheckLookAlike(LookAlike lookAlike, string path, HashSet<string> ids, List<string> faults)
    {
        CheckPhrases(lookAlike.Phrases, $"{path}.phrases", faults);
        faults.AddRange(lookAlike.Silences.Where(rule => rule != "*" && !ids.Contains(rule)).Select(rule => $"{path}.silences: there is no rule '{rule}'."));
    }

    private static void CheckPhrases(IReadOnlyList<string> phrases, string path, List<string> faults)
    {
        for (var i = 0; i < phrases.Count; i++)
        {
            try
            {
                PhrasePattern.Parse(phrases[i]);
            }
            catch (FormatException exception)
            {
                faults.Add($"{path}[{i}]: {exception.Message}");
            }
        }
    }
}
