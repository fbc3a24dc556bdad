using System.Net;
using Allo62.Tests.Shared;

namespace Allo62.Api.Tests.Models;

/// <summary>A candidate that learned everything wrong scores beside a good model.</summary>
public sealed class ShadowTests
{
    private ModelFolder _folder = null!;
    private ApiApplication _application = null!;
    private string _served = null!;
    private string _candidate = null!;

    [SetUp]
    public void Start()
    {
        _folder = new ModelFolder();
        _candidate = _folder.Add(ModelFolder.Second);
        _served = _folder.Add(ModelFolder.First);
        new Allo62.Model.Registry.ModelRegistry(_folder.Path, TimeProvider.System).Promote(_served, "test");
        _application = new ApiApplication();
        _application.Settings["Allo62:Model"] = _folder.Path;
    }

    [TearDown]
    public void Stop()
    {
        _application.Dispose();
        _folder.Dispose();
    }

    [Test]
    public async Task Shadow_ByEndpoint_CountsRequestsAndAnswersNobody()
    {
        using var client = _application.CreateClient();
        await (await client.ReadAsync("/v1/models/shadow")).ProblemAsync(HttpStatusCode.NotFound, "unknown-model");
        Assert.That((await client.SendAsync(HttpMethod.Put, $"/v1/models/{_candidate}/shadow")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        foreach (var row in SampleRequests.All)
            Assert.That((string)(await (await client.ClassifyAsync(row.Text)).JsonAsync())["modelVersion"]!, Is.EqualTo(_served));
        await Eventually.GetAsync(async () => (int)(await (await client.ReadAsync("/v1/models/shadow")).JsonAsync())["requests"]!, requests => requests == SampleRequests.All.Count);
        var metrics = await (await client.ReadAsync("/metrics")).Content.ReadAsStringAsync();
        Assert.That(metrics, Does.Match($@"allo62_shadow_requests_total\{{[^}}]*\}} {SampleRequests.All.Count}").And.Contains(_candidate));
        Assert.That((await client.SendAsync(HttpMethod.Delete, "/v1/models/shadow")).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await client.ReadAsync("/v1/models/shadow")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Shadow_CandidateThatDisagrees_IsCountedByCategoryWithoutText()
    {
        using var client = _application.CreateClient();
        var shadow = (Allo62.Api.Models.ShadowModel)_application.Services.GetService(typeof(Allo62.Api.Models.ShadowModel))!;
        // The gate would refuse it: put beside the service by hand.
        var wrong = Allo62.Model.Packaging.ModelPackage.Load(Path.Combine(_folder.Path, _folder.Add(ModelFolder.Wrong) + ".allo62"));
        shadow.Use(Allo62.Api.Models.ServingModel.From(wrong));
        const int Times = 7;
        for (var i = 0; i < Times; i++) await client.ClassifyAsync("mon rsa a été suspendu motsecret");
        await Eventually.GetAsync(() => Task.FromResult(shadow.Requests), requests => requests == Times);
        var report = await (await client.ReadAsync("/v1/models/shadow")).Content.ReadAsStringAsync();
        var metrics = await (await client.ReadAsync("/metrics")).Content.ReadAsStringAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(shadow.ByCategory(), Is.EqualTo(new Dictionary<string, long> { ["rsa"] = Times }));
            Assert.That(metrics, Does.Match($@"allo62_shadow_disagreements_total\{{[^}}]*category=""rsa""[^}}]*\}} {Times}"));
            Assert.That(report, Does.Contain("\"count\":7").And.Not.Contain("motsecret"));
        }
    }

    [Test]
    public async Task Shadow_BySetting_BeginsWithTheStart()
    {
        _application.Settings["Allo62:Shadow"] = _candidate;
        using var client = _application.CreateClient();
        var report = await Eventually.GetAsync(() => client.ReadAsync("/v1/models/shadow"), response => response.IsSuccessStatusCode);
        Assert.That((string)(await report.JsonAsync())["modelVersion"]!, Is.EqualTo(_candidate));
    }

    [Test]
    public async Task Shadow_SettingThatNamesNoPackage_KeepsNobodyFromBeingAnswered()
    {
        _application.Settings["Allo62:Shadow"] = "nothere";
        using var client = _application.CreateClient();
        Assert.That((await client.ClassifyAsync("mon rsa")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await (await client.SendAsync(HttpMethod.Put, "/v1/models/nothere/shadow")).ProblemAsync(HttpStatusCode.NotFound, "unknown-model");
    }
}
