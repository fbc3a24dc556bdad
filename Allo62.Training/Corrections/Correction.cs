namespace Allo62.Training.Corrections;

/// <summary>What an analyst says of one row.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Category">The category it belongs to.</param>
/// <param name="By">Who says so, as given.</param>
/// <param name="At">Day, yyyy-MM-dd.</param>
/// <param name="Why">Why, as given; may be empty.</param>
/// <param name="Text">The anonymised text, for rows that no log has (review queue); empty otherwise.</param>
internal sealed record Correction(string Id, string Category, string By, string At, string Why, string Text)
{
    /// <summary>As the log keeps it beside the row.</summary>
    public string Mark => $"{At} {By}".Trim();
}
