namespace Allo62.Model.Catalogue;

/// <summary>The lower-case words by which files name the values of an enumeration.</summary>
internal static class Word
{
    public static string Of<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    public static string ListOf<T>() where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(Of));
}
