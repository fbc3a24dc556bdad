namespace Allo62.Model.Catalogue;

/// <summary>Where to go or to write.</summary>
/// <param name="Street">Everything before the postal code; null when only the town is known.</param>
/// <param name="PostalCode">Five digits; null when the source gives none.</param>
/// <param name="Town">Name of the town.</param>
public sealed record PostalAddress(string? Street, string? PostalCode, string Town)
{
    /// <summary>The address on one line.</summary>
    public override string ToString() => string.Join(", ", new[] { Street, $"{PostalCode} {Town}".Trim() }.Where(part => !string.IsNullOrEmpty(part)));
}
