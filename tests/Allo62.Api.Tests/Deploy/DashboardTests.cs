using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Allo62.Api.Tests.Deploy;

/// <summary>A dashboard that asks for a figure that is not there shows nothing, and an alert on it never rings.</summary>
public sealed partial class DashboardTests
{
    [GeneratedRegex(@"\b(?:allo62|http_server|dotnet|kestrel)_\w+")]
    private static partial Regex Metric { get; }

    [GeneratedRegex(@"^(\w+)\{?", RegexOptions.Multiline)]
    private static partial Regex Served { get; }

    [Test]
    public async Task Expressions_OfDashboardAndAlerts_NameFiguresThatAreServed()
    {
        string[] expressions = [.. Panels().Select(target => (string)target["expr"]!), .. Alerts().Select(alert => $"{alert["expr"]}")];
        Assert.That(expressions, Has.Length.GreaterThan(20));
        using var application = new ApiApplication();
        using var folder = new Models.ModelFolder();
        var version = folder.Add(Models.ModelFolder.First);
        application.Settings["Allo62:Model"] = folder.Path;
        using var client = application.CreateClient();
        await application.StorageAsync();
        await client.SendAsync(HttpMethod.Put, $"/v1/models/{folder.Add(Models.ModelFolder.Second)}/shadow");
        var shadow = (Allo62.Api.Models.ShadowModel)application.Services.GetService(typeof(Allo62.Api.Models.ShadowModel))!;
        shadow.Use(Allo62.Api.Models.ServingModel.From(Allo62.Model.Packaging.ModelPackage.Load(Path.Combine(folder.Path, folder.Add(Models.ModelFolder.Wrong) + ".allo62"))));
        var id = await client.AskAsync("mon rsa est suspendu");
        await Eventually.GetAsync(() => client.PutFeedbackAsync(id, new { verdict = "right" }), response => response.IsSuccessStatusCode);
        await Eventually.GetAsync(() => Task.FromResult(shadow.Requests), requests => requests > 0);
        var text = await (await client.ReadAsync("/metrics")).Content.ReadAsStringAsync();
        var served = Served.Matches(text).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.That(expressions.SelectMany(expression => Metric.Matches(expression)).Select(match => match.Value).Distinct().Where(name => !served.Contains(name)), Is.Empty);
        Assert.That(expressions, Has.All.Matches<string>(expression => Metric.IsMatch(expression!)));
        Assert.That(text, Does.Contain(version));
    }

    [Test]
    public void Labels_OfExpressions_AreThoseThatAreCounted() => Assert.That(
        Panels().Select(target => (string)target["expr"]!).SelectMany(expression => Regex.Matches(expression, @"by \(([^)]*)\)").Select(match => match.Groups[1].Value)).SelectMany(labels => labels.Split(", ")).Distinct(),
        Is.SubsetOf(new[] { "decision", "category", "urgency", "verdict", "version", "of", "instance", "le", "http_response_status_code" }));

    [Test]
    public void Alerts_All_SayWhatIsWrongAndHowBadly()
    {
        Assert.That(Alerts(), Has.Length.GreaterThan(5));
        foreach (var alert in Alerts())
        {
            Assert.That($"{alert["labels"]["severity"]}", Is.AnyOf("warning", "critical"));
            Assert.That($"{alert["annotations"]["summary"]}", Does.EndWith("."));
        }
    }

    private static IEnumerable<JsonNode> Panels() =>
        JsonNode.Parse(DeployFiles.Read("observability", "grafana-dashboard.json"))!["panels"]!.AsArray().SelectMany(panel => panel!["targets"]!.AsArray()).Select(target => target!);

    private static YamlNode[] Alerts()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(DeployFiles.Read("observability", "alerts.yaml")));
        return [.. (YamlSequenceNode)((YamlSequenceNode)stream.Documents[0].RootNode["groups"])[0]["rules"]];
    }
}
