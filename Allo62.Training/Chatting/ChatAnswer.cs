namespace Allo62.Training.Chatting;

/// <summary>What the chat reads of an answer of <c>POST /v1/classify</c>; the rest of the contract is left alone.</summary>
internal sealed record ChatAnswer(
    string RequestId, string Decision, ChatCategory? Category, double Confidence, IReadOnlyList<ChatCategory> Alternatives, ChatContact? Contact, ChatAbout? About,
    ChatUrgency Urgency, ChatHandoff? Handoff, ChatClarification? Clarification)
{
    /// <summary>Whether what has to be shown is there: a broken proxy's answer must not become an empty card.</summary>
    public bool IsWhole => RequestId is not null && Urgency?.Numbers is not null && Decision switch
    {
        "route" => Contact?.Name is not null,
        "clarify" => Clarification is { Choices: not null, State: not null },
        "handoff" => Handoff?.Contact?.Name is not null,
        _ => false,
    };
}

/// <summary>A category, as an answer, as an alternative or as a choice.</summary>
internal sealed record ChatCategory(string Id, string Label, double Confidence = 0);

/// <summary>What helps with a routed need.</summary>
internal sealed record ChatAbout(IReadOnlyList<string>? Prepare, bool DependsOnCommune);

/// <summary>Whom to call.</summary>
internal sealed record ChatContact(
    string Name, string? Phone, string? Sms, string? Url, string? Address, string? DeafAccess, string? Note, bool? OpenNow, DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt,
    string? VerifiedOn, bool NeedsVerification);

/// <summary>To be shown before anything else when its level is not none.</summary>
internal sealed record ChatUrgency(string Level, string Message, IReadOnlyList<ChatNumber> Numbers);

/// <summary>A number to call or to write to.</summary>
internal sealed record ChatNumber(string Number, string Label, bool BySms);

/// <summary>A human takes over.</summary>
internal sealed record ChatHandoff(string Reason, ChatContact Contact);

/// <summary>A question, its choices, and the state that goes back with the reply.</summary>
internal sealed record ChatClarification(string Question, IReadOnlyList<ChatCategory> Choices, string State);

/// <summary>Everyone who answers a category at a place.</summary>
internal sealed record ChatContacts(IReadOnlyList<ChatCommune> Communes, IReadOnlyList<ChatContact> Contacts);

/// <summary>A commune that may be meant.</summary>
internal sealed record ChatCommune(string Insee, string Name);
