namespace Allo62.Training.Data;

/// <summary>What can be the id of a category. A cell that cannot may hold a citizen's words, and is never quoted.</summary>
internal static class CategoryId
{
    public const int LongestId = 80;
    public const int MostWords = 6;

    public static bool IsPlausible(string category) =>
        category.Length <= LongestId && !category.Any(char.IsControl) && category.Count(char.IsWhiteSpace) < MostWords;

    /// <summary>The id where it is one word, so that a message cannot repeat a sentence.</summary>
    public static string Shown(string category) => category.Any(char.IsWhiteSpace) ? $"(a category of {category.Length} characters)" : $"'{category}'";
}
