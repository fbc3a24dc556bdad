using System.Net;
using Allo62.Api.Security;

namespace Allo62.Api.Tests.Chat;

/// <summary>Who may use the chat, and what its pages carry. What the pages show is tested in a browser: tests/browser/chat.</summary>
public sealed class ChatTests
{
    private ApiApplication _application = null!;

    [SetUp]
    public void Create() => _application = new ApiApplication();

    [TearDown]
    public void Stop() => _application.Dispose();

    [Test]
    public async Task Page_Anyone_GetsItWithItsSettings()
    {
        _application.Settings["Allo62:Chat:Name"] = "Bonjour <62>";
        _application.Settings["Allo62:Chat:QuickExit"] = "https://www.example.org/";
        using var client = _application.CreateClient();
        var response = await client.ReadAsync("/chat");
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.Headers.CacheControl!.NoStore, Is.True);
            Assert.That(page, Does.Contain("name=\"Bonjour <62>\"").And.Contain("exit=\"https://www.example.org/\"").And.Contain("desk-phone=\"03 21 216 216\""));
        }
    }

    [TestCase(false, HttpStatusCode.Unauthorized)]
    [TestCase(true, HttpStatusCode.OK)]
    public async Task Service_WithKeys_AnswersCitizensOnlyWhenTheChatIsOpen(bool open, HttpStatusCode status)
    {
        using var client = WithKeys(open);
        Assert.That((await client.ClassifyAsync("mon rsa")).StatusCode, Is.EqualTo(status));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["text"] = "mon rsa" });
        Assert.That((await client.PostAsync(new Uri("/chat", UriKind.Relative), form)).StatusCode, Is.EqualTo(status));
    }

    [TestCase("/v1/review")]
    [TestCase("/v1/models")]
    [TestCase("/metrics")]
    public async Task Service_Open_KeepsEverythingElseForKeys(string path)
    {
        using var client = WithKeys(open: true);
        await (await client.ReadAsync(path)).ProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    [Test]
    public async Task Service_Open_StillRefusesAWrongKey()
    {
        using var client = WithKeys(open: true);
        client.DefaultRequestHeaders.Authorization = new("Bearer", "a62_wrong");
        await (await client.ReadAsync("/v1/categories")).ProblemAsync(HttpStatusCode.Unauthorized, "unauthorised");
    }

    [Test]
    public async Task Service_Open_DoesNotLimitCitizensAllTogether()
    {
        _application.Settings["Allo62:Security:KeyPerSecond"] = "1";
        _application.Settings["Allo62:Security:KeyBurst"] = "1";
        using var client = WithKeys(open: true);
        for (var i = 0; i < 4; i++) Assert.That((await client.ReadAsync("/v1/human-desk")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public void Start_QuickExitWithoutHttps_IsRefused()
    {
        _application.Settings["Allo62:Chat:QuickExit"] = "javascript:alert(1)";
        Assert.That(() => _application.CreateClient().ReadAsync("/health/live").GetAwaiter().GetResult(), Throws.Exception);
        Assert.That(_application.Logs.All, Does.Contain("QuickExit"));
    }

    private HttpClient WithKeys(bool open)
    {
        new KeyFile(Path.Combine(_application.State, "keys.json")).Write([ApiKey.Create("a", Roles.Frontend, ApiApplication.Now).Key]);
        _application.Settings["Allo62:Chat:Open"] = open ? "true" : "false";
        return _application.CreateClient();
    }
}
