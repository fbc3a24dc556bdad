using Allo62.Model.Urgency;

namespace Allo62.Model.Catalogue;

/// <summary>One need that people have, and who answers it.</summary>
public sealed record Category
{
    /// <summary>The label that models learn, such as <c>energie_impayes</c>.</summary>
    public required string Id { get; init; }

    /// <summary>French name shown to people.</summary>
    public required string Label { get; init; }

    /// <summary>What it covers, in plain French.</summary>
    public required string Description { get; init; }

    /// <summary>Who is competent in law.</summary>
    public required Authority Authority { get; init; }

    /// <summary>The family under which it is found when browsing.</summary>
    public required CategoryFamily Family { get; init; }

    /// <summary>The urgency of a request of which nothing else is known than its category.</summary>
    public UrgencyLevel Urgency { get; init; }

    /// <summary>Requests as citizens put them; at least three.</summary>
    public required IReadOnlyList<string> Examples { get; init; }

    /// <summary>What to have at hand for the call, in plain French; help is given without it too.</summary>
    public IReadOnlyList<string> Prepare { get; init; } = [];

    /// <summary>The categories it is taken for.</summary>
    public IReadOnlyList<CategoryBorder> Borders { get; init; } = [];

    /// <summary>Ids of contacts and of kinds of offices, the first to be asked first.</summary>
    public required IReadOnlyList<string> Contacts { get; init; }

    /// <summary>The sentence that tells when it is another category; null where the catalogue says nothing.</summary>
    /// <param name="otherId">Id of the other category.</param>
    public string? BorderWith(string otherId) => Borders.FirstOrDefault(border => border.With == otherId)?.When;
}
