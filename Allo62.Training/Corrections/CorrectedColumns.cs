namespace Allo62.Training.Corrections;

/// <summary>The columns that say where a row's label comes from.</summary>
internal static class CorrectedColumns
{
    /// <summary>Day and author of the correction that gave the label; empty when the label is the log's.</summary>
    public const string Corrected = "corrected";
}
