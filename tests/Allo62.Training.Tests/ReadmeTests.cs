using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace Allo62.Training.Tests;

/// <summary>Every console command that the README shows runs as it stands.</summary>
[NonParallelizable]
public sealed partial class ReadmeTests
{
    private const string Prefix = "dotnet run -c Release --project Allo62.Training -- ";

    [GeneratedRegex(@"^```bash\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks { get; }

    [Test]
    [Category("Quality")]
    public void Readme_ConsoleCommands_AllSucceed()
    {
        var repository = RepositoryFolder.Path;
        var commands = Blocks.Matches(File.ReadAllText(Path.Combine(repository, "README.md"))).SelectMany(block => block.Groups[1].Value.Split('\n'))
            .Where(line => line.StartsWith(Prefix, StringComparison.Ordinal)).Select(line => line[Prefix.Length..]).ToArray();
        using var folder = new TemporaryFolder();
        Directory.CreateSymbolicLink(folder.File("data"), Path.Combine(repository, "data"));
        var before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = folder.Path;
        try
        {
            Assert.That(commands, Has.Length.GreaterThanOrEqualTo(3));
            foreach (var command in commands)
            {
                var run = ConsoleRun.Of([.. CommandLineParser.SplitCommandLine(command).SelectMany(Expand)]);
                Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), $"{command}\n{run.Error}");
            }
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    /// <summary>As a shell does: a pattern becomes the files that it fits.</summary>
    private static IEnumerable<string> Expand(string argument) => argument.Contains('*', StringComparison.Ordinal)
        ? Directory.GetFiles(Path.GetDirectoryName(argument)!, Path.GetFileName(argument)).Order()
        : [argument];
}
