namespace Allo62.Model.Catalogue;

/// <summary>Something in the catalogue that must be mended before it is used.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="JsonPath">Place in it: <c>$.categories[3].label</c>, or a line.</param>
/// <param name="Message">What is wrong and what was expected.</param>
public sealed record CatalogueFault(string File, string JsonPath, string Message)
{
    /// <summary>The fault on one line.</summary>
    public override string ToString() => $"{File}: {JsonPath}: {Message}";
}
