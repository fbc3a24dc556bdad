namespace Allo62.Training.Tests;

/// <summary>Where the repository is.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "Allo62.sln"))) folder = System.IO.Path.GetDirectoryName(folder)!;
        return folder;
    }
}
