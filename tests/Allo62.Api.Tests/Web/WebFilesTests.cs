using System.IO.Compression;
using System.Net;

namespace Allo62.Api.Tests.Web;

public sealed class WebFilesTests
{
    private const string Client = "/chat/allo62-client.js";

    private ApiApplication _application = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public void Start()
    {
        _application = new ApiApplication();
        _client = _application.CreateClient();
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _client.Dispose();
        _application.Dispose();
    }

    [Test]
    public async Task File_OfTheWidget_MayBeLoadedByOtherSites()
    {
        var response = await _client.ReadAsync(Client);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(response.Content.Headers.ContentType!.ToString(), Is.EqualTo("text/javascript; charset=utf-8"));
            Assert.That(response.Headers.GetValues("Access-Control-Allow-Origin"), Is.EqualTo(new[] { "*" }));
            Assert.That(response.Headers.GetValues("Cross-Origin-Resource-Policy"), Is.EqualTo(new[] { "cross-origin" }));
            Assert.That(response.Headers.CacheControl!.MaxAge, Is.LessThanOrEqualTo(TimeSpan.FromMinutes(5)));
            Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("class Allo62Client"));
        }
    }

    [TestCase("br")]
    [TestCase("gzip")]
    public async Task File_ForABrowserThatTakesIt_IsCompressedWithATagOfItsOwn(string encoding)
    {
        var plain = await _client.ReadAsync(Client);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Client, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        var response = await _client.SendAsync(request);
        var stream = await response.Content.ReadAsStreamAsync();
        await using Stream opened = encoding == "br" ? new BrotliStream(stream, CompressionMode.Decompress) : new GZipStream(stream, CompressionMode.Decompress);
        using var reader = new StreamReader(opened);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.Content.Headers.ContentEncoding, Is.EqualTo(new[] { encoding }));
            Assert.That(response.Headers.Vary, Does.Contain("Accept-Encoding"));
            Assert.That(response.Headers.ETag, Is.Not.EqualTo(plain.Headers.ETag));
            Assert.That(await reader.ReadToEndAsync(), Is.EqualTo(await plain.Content.ReadAsStringAsync()));
        }
    }

    [Test]
    public async Task File_WithItsTag_IsNotSentAgain()
    {
        var first = await _client.ReadAsync(Client);
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(Client, UriKind.Relative));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.That((await _client.SendAsync(again)).StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [TestCase(Client)]
    [TestCase("/chat/nowhere")]
    public async Task Policy_OfPagesForPeople_AllowsNothingInlineAndNothingFromElsewhere(string path)
    {
        var policy = (await _client.ReadAsync(path)).Headers.GetValues("Content-Security-Policy").Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(policy, Does.Contain("default-src 'none'").And.Contain("script-src 'self';").And.Contain("require-trusted-types-for 'script'"));
            Assert.That(policy, Does.Not.Contain("unsafe"));
        }
    }
}
