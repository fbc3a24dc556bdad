using System.CommandLine;

namespace Allo62.Training.Commands;

/// <summary>The files and folders that several commands work on: the same option name and meaning in all of them.</summary>
internal static class FileAndFolderOptions
{
    public static Option<FileInfo[]> Exports(bool required) => new("--export")
    {
        Description = "Raw exports: comma, semicolon or tab; UTF-8 or Windows-1252.", Required = required, AllowMultipleArgumentsPerToken = true, HelpName = "FILE",
    };

    public static Option<FileInfo?> Catalogue() => new("--catalogue")
    {
        Description = "The catalogue; its folder may hold urgency.json and commune-population.csv.", HelpName = "FILE",
    };

    public static Option<FileInfo?> Mapping() => new("--mapping") { Description = "The mapping file (see allo62 map); without it columns and labels are recognised by their names.", HelpName = "FILE" };

    public static Option<DirectoryInfo> Registry() => new("--registry") { Description = "Folder of model packages with the pointer to the champion.", Required = true, HelpName = "DIR" };

    public static string[] Paths(this FileInfo[]? files) => [.. (files ?? []).Select(file => file.ToString())];
}
