using System.Globalization;
using System.Net;
using Allo62.Api.Security;
using Microsoft.Extensions.Time.Testing;

namespace Allo62.Api.Tests.Security;

public sealed class GuardTests
{
    private ApiApplication _application = null!;

    [SetUp]
    public void Create() => _application = new ApiApplication();

    [TearDown]
    public void Stop() => _application.Dispose();

    [TestCase("http://0.0.0.0:5062", true)]
    [TestCase("http://*:5062", true)]
    [TestCase("http://127.0.0.1:1;http://192.0.2.1:2", true)]
    [TestCase("http://127.0.0.1:5062", false)]
    [TestCase("http://localhost:5062;http://[::1]:5063", false)]
    public void Start_WithoutKeysAndNotLoopback_IsRefused(string urls, bool refused)
    {
        _application.Settings["urls"] = urls;
        if (!refused)
        {
            Assert.That(_application.CreateClient, Throws.Nothing);
            return;
        }
        Assert.That(() => _application.CreateClient().GetAsync(new Uri("/health/live", UriKind.Relative)).GetAwaiter().GetResult(), Throws.Exception);
        Assert.That(_application.Logs.All, Does.Contain("allo62-api keys add"));
    }

    [Test]
    public async Task Keyless_AskedUnderAnotherName_Is401()
    {
        using var client = _application.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/v1/model", UriKind.Relative));
        request.Headers.Host = "evil.example.org";
        await (await client.SendAsync(request)).ProblemAsync(HttpStatusCode.Unauthorized, "unauthorised");
    }

    [Test]
    public async Task Limit_OfAnAddress_TellsExactlyWhenToGoOn()
    {
        _application.Settings["Allo62:Security:AddressPerSecond"] = "0.2";
        _application.Settings["Allo62:Security:AddressBurst"] = "3";
        using var client = _application.CreateClient();
        for (var i = 0; i < 3; i++) Assert.That((await client.ReadAsync("/v1/model")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        _application.Time.Advance(TimeSpan.FromSeconds(1));
        var refused = await client.ReadAsync("/v1/model");
        await refused.ProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests");
        var wait = int.Parse(refused.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture);
        Assert.That(wait, Is.EqualTo(4));
        _application.Time.Advance(TimeSpan.FromSeconds(wait - 1));
        Assert.That((await client.ReadAsync("/v1/model")).StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        _application.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.That((await client.ReadAsync("/v1/model")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await client.ReadAsync("/health/live")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Limit_OfAKey_CountsEachKeyAlone()
    {
        var keys = new[] { "a", "b" }.Select(name =>
        {
            var (key, text) = ApiKey.Create(name, Roles.Frontend, ApiApplication.Now);
            return (key, text);
        }).ToArray();
        new KeyFile(Path.Combine(_application.State, "keys.json")).Write(keys.Select(pair => pair.key));
        _application.Settings["Allo62:Security:KeyPerSecond"] = "1";
        _application.Settings["Allo62:Security:KeyBurst"] = "2";
        using var client = _application.CreateClient();
        async Task<HttpStatusCode> AskAsync(string key)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/v1/model", UriKind.Relative));
            request.Headers.Authorization = new("Bearer", key);
            return (await client.SendAsync(request)).StatusCode;
        }

        Assert.That(new[] { await AskAsync(keys[0].text), await AskAsync(keys[0].text), await AskAsync(keys[0].text) }, Is.EqualTo(new[] { HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests }));
        Assert.That(await AskAsync(keys[1].text), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public void Buckets_FloodOfCallers_StayBounded()
    {
        var time = new FakeTimeProvider();
        var buckets = new TokenBuckets(1, 1, time);
        for (var caller = 0; caller < TokenBuckets.MostCallers + 1_000; caller++) buckets.Take(caller.ToString(CultureInfo.InvariantCulture));
        Assert.That(buckets.Callers, Is.LessThanOrEqualTo(TokenBuckets.MostCallers));
        time.Advance(TimeSpan.FromSeconds(2));
        buckets.Take("new");
        Assert.That(buckets.Callers, Is.EqualTo(1));
    }

    [Test]
    public async Task Cors_ListedSite_IsAllowedAndOthersAreNot()
    {
        _application.Settings["Allo62:Security:Origins:0"] = "https://www.pasdecalais.fr";
        using var client = _application.CreateClient();
        foreach (var (origin, allowed) in new[] { ("https://www.pasdecalais.fr", true), ("https://evil.example.org", false) })
        {
            using var preflight = new HttpRequestMessage(HttpMethod.Options, new Uri("/v1/classify", UriKind.Relative));
            preflight.Headers.Add("Origin", origin);
            preflight.Headers.Add("Access-Control-Request-Method", "POST");
            preflight.Headers.Add("Access-Control-Request-Headers", "content-type,authorization");
            var response = await client.SendAsync(preflight);
            Assert.That(response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) && values.Single() == origin, Is.EqualTo(allowed));
        }
    }

    [Test]
    public async Task Headers_OfEveryAnswer_KeepBrowsersInLine()
    {
        using var client = _application.CreateClient();
        foreach (var path in new[] { "/v1/model", "/v1/nowhere", "/index.html", "/health/live" })
        {
            var response = await client.ReadAsync(path);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(response.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
                Assert.That(response.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("frame-ancestors 'none'"));
                Assert.That(response.Headers.Contains("Server"), Is.False);
            }
        }
    }

    [Test]
    public void Start_WrongSettingsInSeveralSections_TellsAllOfThem()
    {
        foreach (var (name, value) in new[]
        {
            ("Allo62:LongestText", "1"), ("Allo62:Storage:RetentionDays", "0"), ("Allo62:Storage:PostgreSql", "Password=motsecret;x"), ("Allo62:Security:Origins:0", "*"),
            ("Allo62:Security:TrustedProxies:0", "everyone"),
        })
        {
            _application.Settings[name] = value;
        }
        Assert.That(() => _application.CreateClient().GetAsync(new Uri("/health/live", UriKind.Relative)).GetAwaiter().GetResult(), Throws.Exception);
        using (Assert.EnterMultipleScope())
        {
            foreach (var said in new[] { "LongestText", "RetentionDays", "PostgreSql", "Origins", "TrustedProxies" }) Assert.That(_application.Logs.All, Does.Match($"(?s)Critical: Allo 62 does not start.*{said}"));
            Assert.That(_application.Logs.All, Does.Not.Contain("motsecret"));
        }
    }
}
