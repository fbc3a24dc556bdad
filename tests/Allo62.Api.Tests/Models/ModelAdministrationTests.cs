using System.Net;
using System.Security.Cryptography;
using Allo62.Api.Models;
using Allo62.Model.Registry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Allo62.Api.Tests.Models;

public sealed class ModelAdministrationTests
{
    private ModelFolder _folder = null!;
    private ApiApplication _application = null!;
    private HttpClient _client = null!;
    private string _first = null!;

    [SetUp]
    public void Start()
    {
        _folder = new ModelFolder();
        _first = _folder.Add(ModelFolder.First);
        _application = new ApiApplication();
        _application.Settings["Allo62:Model"] = _folder.Path;
        _client = _application.CreateClient();
    }

    [TearDown]
    public void Stop()
    {
        _client.Dispose();
        _application.Dispose();
        _folder.Dispose();
    }

    [Test]
    public async Task Upload_GoodPackage_IsActivatedAndRolledBackWithATrace()
    {
        var uploaded = await UploadAsync(ModelFolder.Second);
        Assert.That(uploaded.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        var second = (string)(await uploaded.JsonAsync())["modelVersion"]!;
        Assert.That(await ServedAsync(), Is.EqualTo(_first));
        var activated = await (await _client.SendAsync(HttpMethod.Post, $"/v1/models/{second}/activate", new { reason = "essai" })).JsonAsync();
        Assert.That(await ServedAsync(), Is.EqualTo(second));
        Assert.That((bool)activated["drained"]!, Is.True);
        Assert.That((string)activated["previous"]!, Is.EqualTo(_first));
        await _client.SendAsync(HttpMethod.Post, "/v1/models/rollback");
        Assert.That(await ServedAsync(), Is.EqualTo(_first));
        var history = (await (await _client.ReadAsync("/v1/models/history")).JsonAsync()).AsArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(history.Select(line => ((string)line!["action"]!, (string)line["version"]!)), Is.EqualTo(new[] { ("promote", _first), ("promote", second), ("rollback", _first) }));
            Assert.That((string)history[1]!["reason"]!, Is.EqualTo("essai"));
            Assert.That((string)history[1]!["by"]!, Is.EqualTo("local"));
        }
        await (await _client.SendAsync(HttpMethod.Post, "/v1/models/rollback")).ProblemAsync(HttpStatusCode.Conflict, "nothing-before");
    }

    [Test]
    public async Task Upload_DamagedPackage_IsRefusedAndTheModelStays()
    {
        var damaged = ModelFolder.Second.ToArray();
        damaged[^1] ^= 1;
        var problem = await (await UploadAsync(damaged)).ProblemAsync(HttpStatusCode.UnprocessableEntity, "model-refused");
        Assert.That((string)problem["detail"]!, Does.Contain("checksum"));
        await (await UploadAsync("PK motsecret"u8.ToArray())).ProblemAsync(HttpStatusCode.UnprocessableEntity, "model-refused");
        Assert.That(await ServedAsync(), Is.EqualTo(_first));
        Assert.That((await (await _client.ReadAsync("/v1/models")).JsonAsync()).AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Upload_ModelThatLearnedEverythingWrong_FailsTheSmokeSet()
    {
        var problem = await (await UploadAsync(ModelFolder.Wrong)).ProblemAsync(HttpStatusCode.UnprocessableEntity, "model-refused");
        Assert.That((string)problem["detail"]!, Does.Contain("smoke set"));
        var version = _folder.Add(ModelFolder.Wrong);
        await (await _client.SendAsync(HttpMethod.Post, $"/v1/models/{version}/activate")).ProblemAsync(HttpStatusCode.UnprocessableEntity, "model-refused");
        Assert.That(await ServedAsync(), Is.EqualTo(_first));
    }

    [Test]
    public async Task Upload_WithADigestOfSomethingElse_IsRefused()
    {
        await (await UploadAsync(ModelFolder.Second, "x"u8.ToArray())).ProblemAsync(HttpStatusCode.UnprocessableEntity, "model-refused");
        Assert.That((await UploadAsync(ModelFolder.Second, ModelFolder.Second)).StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [TestCase("nulle-part")]
    [TestCase("..%2F..%2Fetc")]
    [TestCase("%2e%2e")]
    public async Task Activate_NoSuchVersion_Is404(string version) =>
        Assert.That((await _client.SendAsync(HttpMethod.Post, $"/v1/models/{version}/activate")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));

    [Test]
    public async Task Activate_FileNamedLikeAnotherVersion_IsRefused()
    {
        File.WriteAllBytes(Path.Combine(_folder.Path, "other.allo62"), ModelFolder.Second);
        await (await _client.SendAsync(HttpMethod.Post, "/v1/models/other/activate")).ProblemAsync(HttpStatusCode.UnprocessableEntity, "model-refused");
    }

    [Test]
    public async Task Activate_ServiceStartedWithOneFile_SaysSo()
    {
        using var application = new ApiApplication();
        using var client = application.CreateClient();
        await (await client.SendAsync(HttpMethod.Post, "/v1/models/x/activate")).ProblemAsync(HttpStatusCode.Conflict, "no-registry");
    }

    [Test]
    public async Task Watcher_PointerMovedByTheConsole_IsFollowedAndABadOneIsNot()
    {
        var second = _folder.Add(ModelFolder.Second);
        var watcher = _application.Services.GetServices<IHostedService>().OfType<ChampionWatcher>().Single();
        new ModelRegistry(_folder.Path, TimeProvider.System).Promote(second, "console");
        await watcher.LookAsync(CancellationToken.None);
        Assert.That(await ServedAsync(), Is.EqualTo(second));
        new ModelRegistry(_folder.Path, TimeProvider.System).Promote(_folder.Add(ModelFolder.Wrong), "console");
        await watcher.LookAsync(CancellationToken.None);
        Assert.That(await ServedAsync(), Is.EqualTo(second));
    }

    [Test]
    public async Task Feedback_AfterAModelSwap_IsAccepted()
    {
        await _application.StorageAsync();
        var id = await _client.AskAsync("mon rsa");
        await _client.SendAsync(HttpMethod.Post, $"/v1/models/{_folder.Add(ModelFolder.Second)}/activate");
        Assert.That((await _client.PutFeedbackAsync(id, new { verdict = "right" })).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private async Task<string> ServedAsync() => (string)(await (await _client.ClassifyAsync("mon rsa")).JsonAsync())["modelVersion"]!;

    private async Task<HttpResponseMessage> UploadAsync(byte[] package, byte[]? digestOf = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/v1/models", UriKind.Relative)) { Content = new ByteArrayContent(package) };
        request.Content.Headers.ContentType = new("application/octet-stream");
        if (digestOf is not null) request.Content.Headers.Add("Content-Digest", $"sha-256=:{Convert.ToBase64String(SHA256.HashData(digestOf))}:");
        return await _client.SendAsync(request);
    }
}
