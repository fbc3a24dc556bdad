namespace Allo62.Model.Data;

/// <summary>Categories that have a meaning of their own in every label set.</summary>
public static class ReservedCategories
{
    /// <summary>What nobody in the catalogue answers: trained on, never routed to.</summary>
    public const string OutOfScope = "hors_perimetre";
}
