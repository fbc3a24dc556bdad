using Allo62.Api.Conversations;
using Allo62.Api.Hosting;

namespace Allo62.Api.Intents;

/// <summary>What a <see cref="ClassifyRequest"/> must satisfy. Messages give the rule and never the value.</summary>
internal static class ClassifyRequestRules
{
    private const int LongestChannel = 32;
    private const int LongestCommune = 100;
    private const int LongestConversationId = 100;
    private const int LongestChoice = 100;

    /// <returns>Faults by member; empty when the request is acceptable.</returns>
    public static Dictionary<string, string[]> Check(ClassifyRequest request, ServiceOptions options)
    {
        var errors = new Dictionary<string, string[]>();
        if (request.Text is not null || request.Choice is null) Add("text", TextFault(request.Text, options.LongestText));
        Add("channel", ShortFault(request.Channel, LongestChannel));
        Add("commune", ShortFault(request.Commune, LongestCommune));
        Add("conversationId", ShortFault(request.ConversationId, LongestConversationId));
        Add("state", ShortFault(request.State, StateTokens.LongestToken));
        Add("choice", request is { Choice: not null, State: null } ? "A choice needs the state of the question that it answers."
            : request is { Choice: not null, Text: not null } ? "Either a choice or a text is expected." : ShortFault(request.Choice, LongestChoice));
        return errors;

        void Add(string member, string? fault)
        {
            if (fault is not null) errors[member] = [fault];
        }
    }

    private static string? TextFault(string? text, int longest)
    {
        if (text is null) return "The member is required.";
        if (string.IsNullOrWhiteSpace(text)) return "The text is blank; some words were expected.";
        if (text.Length > longest) return $"The text has {text.Length} UTF-16 units; at most {longest} are accepted.";
        return CharacterFault(text);
    }

    public static string? ShortFault(string? value, int longest) => value switch
    {
        null => null,
        _ when value.Length > longest => $"The value has {value.Length} UTF-16 units; at most {longest} are accepted.",
        _ => CharacterFault(value),
    };

    private static string? CharacterFault(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\0') return $"There is a NUL character at position {i}.";
            if (!char.IsSurrogate(value[i])) continue;
            if (i + 1 == value.Length || !char.IsSurrogatePair(value[i], value[i + 1])) return $"There is half a character (a lone surrogate) at position {i}.";
            i++;
        }
        return null;
    }
}
