namespace Allo62.Training.Output;

/// <summary>Where results go, looked at before the work begins and not after it.</summary>
internal static class OutputTarget
{
    /// <exception cref="WrongUsageException">The folder cannot be made or written to.</exception>
    public static void CheckFolder(DirectoryInfo folder)
    {
        if (File.Exists(folder.FullName)) throw new WrongUsageException($"'{folder}' is a file; a folder was expected.");
        try
        {
            folder.Create();
            var probe = Path.Combine(folder.FullName, $".{Guid.NewGuid():N}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new WrongUsageException($"'{folder}' cannot be written to.");
        }
    }

    /// <exception cref="WrongUsageException">The path is a folder, or its folder cannot be written to.</exception>
    public static void CheckFile(FileInfo? file)
    {
        if (file is null) return;
        if (Directory.Exists(file.FullName)) throw new WrongUsageException($"'{file}' is a folder; a file was expected.");
        CheckFolder(file.Directory!);
    }
}
