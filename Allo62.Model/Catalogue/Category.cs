using Allo62.Model.Urgency;

namespace Allo62.Model.Catalogue;

/// <summary>One kind of need and who answers it. Labels and descriptions are French, for citizens.</summary>
public sealed record Category
{
    /// <summary>Stable id, lower case with underscores.</summary>
    public required string Id { get; init; }

    /// <summary>Name that a citizen understands.</summary>
    public required string Label { get; init; }

    /// <summary>What it is about, in short plain sentences.</summary>
    public required string Description { get; init; }

    /// <summary>Id of the family that it is listed under.</summary>
    public required string Parent { get; init; }

    /// <summary>The authority that answers: departement, commune, etat, caf and so on.</summary>
    public required string Authority { get; init; }

    /// <summary>Three requests as people write them.</summary>
    public required IReadOnlyList<string> Examples { get; init; }

    /// <summary>When it is another category instead.</summary>
    public IReadOnlyList<BorderNote> Borders { get; init; } = [];

    /// <summary>Id of the contact for the whole département.</summary>
    public required string Contact { get; init; }

    /// <summary>Kind of office that answers it in the person's commune, when the answer depends on place.</summary>
    public string? LocalKind { get; init; }

    /// <summary>How urgent a need of this category is as a rule.</summary>
    public UrgencyLevel Urgency { get; init; }
}

/// <summary>When a request belongs to another category.</summary>
/// <param name="Category">Id of the other category.</param>
/// <param name="When">French, as the end of « … si », without a full stop.</param>
public sealed record BorderNote(string Category, string When);

/// <summary>Categories that are listed together.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Label">French name.</param>
public sealed record Family(string Id, string Label);
