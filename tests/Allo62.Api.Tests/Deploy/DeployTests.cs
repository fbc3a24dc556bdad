using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Allo62.Api.Tests.Deploy;

/// <summary>Compose, nginx, systemd, container and scripts, as far as they can be checked without running them.</summary>
public sealed partial class DeployTests
{
    [GeneratedRegex(@"(?<![A-Z_])(?:Allo62__\w+|DOTNET_\w+)(?==)")]
    private static partial Regex Assigned { get; }

    [Test]
    public void Compose_Replicas_AreThreeAndMayNothingThatTheyNeedNot()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(DeployFiles.Read("compose.yaml")));
        var services = (YamlMappingNode)((YamlMappingNode)stream.Documents[0].RootNode)["services"];
        var replicas = services.Where(service => $"{service.Key}".StartsWith("allo62-", StringComparison.Ordinal)).Select(service => (YamlMappingNode)service.Value).ToArray();
        Assert.That(replicas, Has.Length.EqualTo(3));
        foreach (var replica in replicas)
        {
            using (Assert.EnterMultipleScope())
            {
                Assert.That($"{replica["read_only"]}", Is.EqualTo("true"));
                Assert.That(((YamlSequenceNode)replica["cap_drop"]).Select(node => $"{node}"), Is.EqualTo(new[] { "ALL" }));
                Assert.That(((YamlMappingNode)replica["environment"]).Select(pair => $"{pair.Key}"), Has.All.Matches<string>(KnownSettings.Has));
            }
        }
        var upstream = DeployFiles.Read("nginx", "replicas.conf");
        Assert.That(services.Select(service => $"{service.Key}").Where(name => name.StartsWith("allo62-", StringComparison.Ordinal)), Has.All.Matches<string>(name => upstream.Contains($"server {name}:8080", StringComparison.Ordinal)));
    }

    [TestCase("systemd/allo62-api.service")]
    [TestCase("container/Containerfile")]
    public void Environment_OfUnitAndImage_NamesSettingsThatThereAre(string file)
    {
        var names = Assigned.Matches(DeployFiles.Read(file.Split('/'))).Select(match => match.Value).ToArray();
        Assert.That(names, Is.Not.Empty.And.All.Matches<string>(KnownSettings.Has));
    }

    [Test]
    public void Containerfile_Image_RunsWithoutRootAndKnowsWhetherItIsWell()
    {
        var file = DeployFiles.Read("container", "Containerfile");
        Assert.That(file, Does.Contain("USER $APP_UID").And.Contain("HEALTHCHECK").And.Contain("Allo62__State=/var/lib/allo62"));
    }

    [Test]
    public void Nginx_Configuration_PassesItsOwnCheck()
    {
        var folder = Directory.CreateTempSubdirectory("allo62-tests-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "nginx.conf"), DeployFiles.Read("nginx", "nginx.conf").Replace("/tmp/allo62-nginx", folder.FullName + "/nginx", StringComparison.Ordinal));
            // Names are looked up by the check, and these are known inside compose only.
            File.WriteAllText(Path.Combine(folder.FullName, "replicas.conf"), Regex.Replace(DeployFiles.Read("nginx", "replicas.conf"), "allo62-[0-9]:", "127.0.0.1:"));
            var (code, said) = DeployFiles.Run("nginx", "-t", "-q", "-e", "stderr", "-c", Path.Combine(folder.FullName, "nginx.conf"));
            Assert.That(code, Is.Zero, said);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void Unit_OfSystemd_IsSoundAndHardened()
    {
        var unit = Path.Combine(DeployFiles.Folder, "systemd", "allo62-api.service");
        var (code, said) = DeployFiles.Run("systemd-analyze", "verify", "--man=no", unit);
        // The program itself need not be installed where this is checked.
        var faults = said.Split('\n').Where(line => line.Length > 0 && !line.Contains("is not executable", StringComparison.Ordinal) && !line.Contains("Failed to", StringComparison.Ordinal));
        Assert.That(faults, Is.Empty, $"exit code {code}");
        var (exposed, table) = DeployFiles.Run("systemd-analyze", "security", "--offline=true", "--threshold=25", "--no-pager", unit);
        Assert.That(exposed, Is.Zero, table);
    }

    [TestCase("try-replicas.sh")]
    [TestCase("container/start.sh")]
    [TestCase("container/healthy.sh")]
    public void Script_Syntax_IsSound(string script)
    {
        var (code, said) = DeployFiles.Run("bash", "-n", Path.Combine(DeployFiles.Folder, script));
        Assert.That(code, Is.Zero, said);
    }
}
