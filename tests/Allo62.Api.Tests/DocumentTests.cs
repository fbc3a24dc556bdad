using System.Reflection;
using Allo62.Api.Chat;
using Allo62.Api.Hosting;
using Allo62.Api.Observability;
using Allo62.Api.Problems;
using Allo62.Api.Security;
using Allo62.Api.Storage;

namespace Allo62.Api.Tests;

/// <summary>What the pages in docs list is what there is.</summary>
public sealed class DocumentTests
{
    [Test]
    public async Task Problems_Page_ListsEveryType()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "problems.md"));
        var types = typeof(ProblemTypes).GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => (string)field.GetRawConstantValue()!).ToArray();
        Assert.That(types, Has.Length.GreaterThan(20).And.All.Matches<string>(type => page.Contains($"`{type}`", StringComparison.Ordinal)));
    }

    [TestCase(typeof(ServiceOptions), ServiceOptions.Section)]
    [TestCase(typeof(StorageOptions), StorageOptions.Section)]
    [TestCase(typeof(SecurityOptions), SecurityOptions.Section)]
    [TestCase(typeof(ChatOptions), ChatOptions.Section)]
    [TestCase(typeof(TelemetryOptions), TelemetryOptions.Section)]
    public async Task Settings_Page_ListsEverySetting(Type options, string section)
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "settings.md"));
        var settings = options.GetProperties().Where(property => property.CanWrite).Select(property => property.Name).ToArray();
        Assert.That(page, Does.Contain($"`{section}:"));
        Assert.That(settings, Has.All.Matches<string>(name => page.Contains($"{section}:{name}`", StringComparison.Ordinal) || page.Contains($"`{name}`", StringComparison.Ordinal)));
    }
}
