namespace Allo62.Model.Catalogue;

/// <summary>Who can help and how to reach them. What no source says is absent.</summary>
public sealed record Contact
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>French name.</summary>
    public required string Name { get; init; }

    /// <summary>Kind of office, for contacts that depend on place: mairie, clic …</summary>
    public string? Kind { get; init; }

    /// <summary>Telephone numbers, the best first.</summary>
    public IReadOnlyList<Phone> Phones { get; init; } = [];

    /// <summary>Number that takes SMS.</summary>
    public string? Sms { get; init; }

    /// <summary>Web address, https or http.</summary>
    public string? Url { get; init; }

    /// <summary>Postal address.</summary>
    public string? Address { get; init; }

    /// <summary>How deaf people reach it.</summary>
    public string? DeafAccess { get; init; }

    /// <summary>When it is open; null when no source says.</summary>
    public OpeningHours? Hours { get; init; }

    /// <summary>INSEE codes of the communes that it serves; empty when it serves all.</summary>
    public IReadOnlyList<string> Serves { get; init; } = [];

    /// <summary>Where the facts were seen; null when nowhere.</summary>
    public string? Source { get; init; }

    /// <summary>When they were seen; null when unknown.</summary>
    public DateOnly? VerifiedOn { get; init; }

    /// <summary>How far the facts can be trusted.</summary>
    public ContactStatus Status { get; init; }

    /// <summary>Whether to say « à vérifier »: no source, or seen over twelve months ago. Numbers fixed by regulation are exempt.</summary>
    /// <param name="today">The day in France.</param>
    public bool NeedsVerification(DateOnly today) =>
        Status != ContactStatus.Fixed && (Status != ContactStatus.Sourced || Source is null || VerifiedOn is not { } seen || seen.AddMonths(12) < today);
}

/// <summary>How far the facts of a contact can be trusted.</summary>
public enum ContactStatus
{
    /// <summary>From memory, no document seen.</summary>
    Recalled,

    /// <summary>The source exists and is probably overtaken.</summary>
    Outdated,

    /// <summary>Seen in the document named, on the date named.</summary>
    Sourced,

    /// <summary>Emergency number set by regulation.</summary>
    Fixed,
}

/// <summary>A telephone number.</summary>
/// <param name="Dial">As people dial it: « 03 21 216 216 », « 115 ».</param>
/// <param name="E164">International form, null for short numbers.</param>
public sealed record Phone(string Dial, string? E164 = null);
