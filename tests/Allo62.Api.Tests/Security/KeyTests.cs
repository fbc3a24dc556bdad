using System.Net;
using Allo62.Api.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Allo62.Api.Tests.Security;

public sealed class KeyTests
{
    private ApiApplication _application = null!;
    private HttpClient _client = null!;
    private Dictionary<string, string> _keys = null!;

    private string KeyFile => Path.Combine(_application.State, "keys.json");

    [SetUp]
    public void Start()
    {
        _application = new ApiApplication();
        _keys = Roles.All.ToDictionary(role => role, role => Add(role, role).Trim());
        _client = _application.CreateClient();
    }

    [TearDown]
    public void Stop()
    {
        _client.Dispose();
        _application.Dispose();
    }

    [TestCase("frontend", true, false, false, false)]
    [TestCase("agent", true, true, false, false)]
    [TestCase("analyst", true, true, true, false)]
    [TestCase("admin", true, true, true, true)]
    public async Task Role_Endpoint_AllowsWhatItMay(string role, bool classify, bool batch, bool review, bool models)
    {
        await _application.StorageAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await MayAsync(HttpMethod.Post, "/v1/classify", "{\"text\":\"rsa\"}"), Is.EqualTo(classify));
            Assert.That(await MayAsync(HttpMethod.Post, "/v1/classify/batch", "{\"requests\":[{\"text\":\"rsa\"}]}"), Is.EqualTo(batch));
            Assert.That(await MayAsync(HttpMethod.Get, "/v1/review"), Is.EqualTo(review));
            Assert.That(await MayAsync(HttpMethod.Get, "/v1/review/export"), Is.EqualTo(review));
            Assert.That(await MayAsync(HttpMethod.Get, "/v1/models/history"), Is.EqualTo(models));
        }

        async Task<bool> MayAsync(HttpMethod method, string path, string? body = null)
        {
            var response = await SendAsync(method, path, _keys[role], body);
            if (response.StatusCode != HttpStatusCode.Forbidden) return true;
            await response.ProblemAsync(HttpStatusCode.Forbidden, "forbidden");
            return false;
        }
    }

    [TestCase(null)]
    [TestCase("Bearer")]
    [TestCase("Bearer x")]
    [TestCase("Basic YTpi")]
    [TestCase("Bearer allo62_000000000000_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Request_WithoutAGoodKey_Is401(string? header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/v1/model", UriKind.Relative));
        if (header is not null) request.Headers.TryAddWithoutValidation("Authorization", header);
        var response = await _client.SendAsync(request);
        await response.ProblemAsync(HttpStatusCode.Unauthorized, "unauthorised");
        Assert.That(response.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Bearer"));
    }

    [Test]
    public async Task Key_WithOneCharacterChanged_IsWorthless()
    {
        var key = _keys["admin"];
        foreach (var position in new[] { 8, 20, key.Length - 1 })
        {
            var altered = key[..position] + (key[position] == 'A' ? 'B' : 'A') + key[(position + 1)..];
            Assert.That((await SendAsync(HttpMethod.Get, "/v1/model", altered)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        }
    }

    [Test]
    public async Task Keys_AddedAndRevoked_CountWithoutARestart()
    {
        var added = Add("nouveau", "frontend").Trim();
        Run("revoke", _keys["frontend"].Split('_')[1]);
        _application.Time.Advance(TimeSpan.FromSeconds(2));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await SendAsync(HttpMethod.Get, "/v1/model", added)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await SendAsync(HttpMethod.Get, "/v1/model", _keys["frontend"])).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That((await SendAsync(HttpMethod.Get, "/v1/model", _keys["admin"])).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("not a list")]
    [TestCase(null)]
    public async Task KeyFile_DamagedOrGone_ChangesNothing(string? content)
    {
        if (content is null) File.Delete(KeyFile);
        else await File.WriteAllTextAsync(KeyFile, content);
        _application.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.That((await SendAsync(HttpMethod.Get, "/v1/model", _keys["frontend"])).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await _client.ReadAsync("/v1/model")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public void KeyFile_Content_HoldsNoSecretAndIsForItsOwnerOnly()
    {
        var content = File.ReadAllText(KeyFile);
        Assert.That(_keys.Values.Select(key => key[20..]), Has.None.Matches<string>(secret => content.Contains(secret!)));
        if (!OperatingSystem.IsWindows()) Assert.That(File.GetUnixFileMode(KeyFile) & (UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.GroupWrite), Is.EqualTo(UnixFileMode.None));
    }

    [Test]
    public void Commands_List_ShowsNamesAndRolesAndNoSecret()
    {
        var (code, text) = Run("list");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.Zero);
            Assert.That(Roles.All, Has.All.Matches<string>(part => text.Contains(part!)));
            Assert.That(_keys.Values.Select(key => key[20..]), Has.None.Matches<string>(part => text.Contains(part!)));
        }
    }

    [TestCase("revoke", "nothere")]
    [TestCase("add", "--name", "x", "--role", "king")]
    [TestCase("add", "--name", "x")]
    [TestCase("add", "--name", " ", "--role", "admin")]
    public void Commands_WrongUsage_ReturnTwo(params string[] arguments) => Assert.That(Run(arguments).Code, Is.EqualTo(2));

    [Test]
    public void Endpoints_OfTheApi_AllNameARole()
    {
        var open = _application.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("v1", StringComparison.Ordinal) && endpoint.Metadata.GetMetadata<IAuthorizeData>()?.Policy is null);
        Assert.That(open.Select(endpoint => endpoint.RoutePattern.RawText), Is.Empty);
    }

    private string Add(string name, string role) => Run("add", "--name", name, "--role", role).Output;

    private (int Code, string Output) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (KeyCommands.Run(["keys", .. arguments, "--file", KeyFile], output, error, TimeProvider.System), output.ToString());
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string key, string? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + key);
        if (body is not null) request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        return await _client.SendAsync(request);
    }
}
