namespace Allo62.Model.Catalogue;

/// <summary>Someone who answers: a service, a line, an office.</summary>
public sealed record Contact
{
    /// <summary>Months after which a verified fact has to be verified again.</summary>
    public const int MonthsOfTrust = 12;

    /// <summary>Short name used inside the catalogue.</summary>
    public required string Id { get; init; }

    /// <summary>French name shown to people.</summary>
    public required string Name { get; init; }

    /// <summary>Numbers to call; empty when none is known.</summary>
    public IReadOnlyList<ContactPhone> Phones { get; init; } = [];

    /// <summary>Numbers that take text messages.</summary>
    public IReadOnlyList<ContactPhone> Sms { get; init; } = [];

    /// <summary>Web page.</summary>
    public Uri? Url { get; init; }

    /// <summary>Where to go or to write.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>How people who do not hear reach it, in French; null when no source says so.</summary>
    public string? DeafAccess { get; init; }

    /// <summary>One more French sentence for the person.</summary>
    public string? Note { get; init; }

    /// <summary>When it answers; null when no source says so.</summary>
    public OpeningHours? Hours { get; init; }

    /// <summary>Where the facts come from; null when nobody can say.</summary>
    public string? Source { get; init; }

    /// <summary>The day of the source, or the day on which someone confirmed it.</summary>
    public VerificationDate? VerifiedOn { get; init; }

    /// <summary>How far the facts can be trusted.</summary>
    public ContactStatus Status { get; init; }

    /// <summary>The kind of office when it serves some places only; null for a contact of the whole département.</summary>
    public OfficeKind? Kind { get; init; }

    /// <summary>The places that it serves; null for a contact of the whole département.</summary>
    public ContactArea? Area { get; init; }

    /// <summary>Whether there is any way to reach it.</summary>
    public bool IsReachable => Phones.Count > 0 || Sms.Count > 0 || Url is not null || Address?.Street is not null;

    /// <summary>Whether it may be offered to a person.</summary>
    public bool IsOffered => IsReachable && Status != ContactStatus.Outdated;

    /// <summary>Whether it has to be shown as « à vérifier »: no source, not confirmed by staff, or confirmed too long ago.</summary>
    /// <param name="today">The day of the answer.</param>
    public bool NeedsVerification(DateOnly today) => Source is null || Status switch
    {
        ContactStatus.Fixed => false,
        ContactStatus.Verified => VerifiedOn is not { } date || date.Earliest.AddMonths(MonthsOfTrust) < today,
        _ => true,
    };

    /// <summary>Whether it answers at a moment, and what comes next; null when its hours are not known.</summary>
    /// <param name="moment">Any moment.</param>
    public OpeningState? At(DateTimeOffset moment) => Hours?.At(moment);
}
