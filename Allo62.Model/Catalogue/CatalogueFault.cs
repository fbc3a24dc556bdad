namespace Allo62.Model.Catalogue;

/// <summary>Something wrong in a catalogue.</summary>
/// <param name="File">File name.</param>
/// <param name="Path">JSON path, or line for a table.</param>
/// <param name="Message">What is wrong and what was expected.</param>
public sealed record CatalogueFault(string File, string Path, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File} {Path}: {Message}";
}
