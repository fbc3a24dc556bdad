namespace Allo62.Model.Data;

/// <summary>One row of labelled data.</summary>
/// <param name="Text">Anonymised text, not blank.</param>
/// <param name="Category">Id of the category that answers it.</param>
public sealed record LabelledRequest(string Text, string Category)
{
    /// <summary>All categories that count as right, <see cref="Category"/> among them; null when it is the only one.</summary>
    public IReadOnlyList<string>? Accepted { get; init; }

    /// <summary>
    /// Public text of the catalogue and not of a person: always learned from, measured on only where there is nothing else, and its
    /// pieces may be features though no second text has them.
    /// </summary>
    public bool IsFromCatalogue { get; init; }

    /// <summary>Whether an answer is right.</summary>
    /// <param name="category">The answer.</param>
    public bool Accepts(string category) => category == Category || (Accepted?.Contains(category) ?? false);
}
