using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Allo62.Model.Data;
using Allo62.Model.Registry;
using Allo62.Tests.Shared;

namespace Allo62.Training.Tests;

/// <summary>Every command of the data team's guide runs as it stands, in its order, on a month of invented calls.</summary>
[NonParallelizable]
public sealed partial class GuideTests
{
    private const string Prefix = "allo62 ";
    private const string VersionOfTheGuide = "20261125-0123456789";

    [GeneratedRegex(@"^```bash\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks { get; }

    [Test]
    public void DataTeamGuide_EveryCommand_Succeeds()
    {
        var guide = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "docs", "guides", "equipe-donnees.md"));
        var commands = Blocks.Matches(guide).SelectMany(block => block.Groups[1].Value.Split('\n')).Where(line => line.StartsWith(Prefix, StringComparison.Ordinal)).ToArray();
        using var folder = new TemporaryFolder();
        var before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = folder.Path;
        try
        {
            WriteMonth(folder);
            Assert.That(commands, Has.Length.GreaterThanOrEqualTo(15));
            foreach (var command in commands)
            {
                var version = new ModelRegistry("artifacts/registry", TimeProvider.System).List() is [var newest, ..] ? newest.Version : VersionOfTheGuide;
                var run = ConsoleRun.Of([.. CommandLineParser.SplitCommandLine(command[Prefix.Length..].Replace(VersionOfTheGuide, version))]);
                Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), $"{command}\n{run.Output}\n{run.Error}");
            }
            Assert.That(new ModelRegistry("artifacts/registry", TimeProvider.System).History().Single().Reason, Is.EqualTo("export de novembre"));
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    /// <summary>Calls that say two or three things each: enough of them for a temporal split, learned in a second.</summary>
    private static void WriteMonth(TemporaryFolder folder)
    {
        Directory.CreateDirectory(folder.File("data/test"));
        foreach (var file in new[] { "commune-population.csv", "urgency.json", "test/urgency.csv" })
            File.Copy(Path.Combine(RepositoryFolder.Path, "data", file), folder.File("data/" + file));
        SmallCatalogue.Write(folder.File("data"), "caf");
        folder.Write("data/pinned.csv", "text,category,level\nmon rsa a été suspendu,rsa,\ntrou énorme sur la D939,routes,none\n");
        var calls = SampleRequests.All.GroupBy(row => row.Category).SelectMany(Calls)
            .Select((call, i) => $"A-{i};{1 + i % 28:00}/11/2026 {8 + i / 28 % 10:00}:30;Téléphone;Lens;{call.Category};{call.Text}\r\n");
        var open = SampleRequests.All.Take(20).Select((row, i) => $"B-{i};02/11/2026 09:00;Chat;Arras;divers;{row.Text} s'il vous plaît\r\n");
        folder.Write("export-novembre.csv", "N° appel;Date de l'appel;Canal;Commune;Motif;Verbatim\r\n" + string.Concat(calls) + string.Concat(open));
        folder.Write("corrections-novembre.csv", "id;correction;par;le;pourquoi\r\nA-3;CAF : allocations familiales, APL, prime d'activité;ab;24/11/2026;frontière\r\nA-4;caf;ab;24/11/2026;\r\n");
    }

    private static IEnumerable<LabelledRequest> Calls(IGrouping<string, LabelledRequest> category) =>
        from first in category
        from second in category
        from third in category.Take(2)
        where first != second && second != third
        select new LabelledRequest($"{first.Text}, {second.Text}, {third.Text}", category.Key);
}
