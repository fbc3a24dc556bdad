using System.Net;

namespace Allo62.Api.Tests.Catalogue;

public sealed class CatalogueApiTests
{
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
    public async Task Categories_WithTheirEntityTag_AreNotSentAgain()
    {
        var first = await _client.ReadAsync("/v1/categories");
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri("/v1/categories", UriKind.Relative));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        var second = await _client.SendAsync(again);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
            Assert.That(await second.Content.ReadAsByteArrayAsync(), Is.Empty);
            Assert.That(second.Headers.ETag, Is.EqualTo(first.Headers.ETag));
        }
    }

    [Test]
    public async Task Contacts_OfACommune_AreThoseOfThatPlace()
    {
        var arras = await (await _client.ReadAsync("/v1/contacts/mairie_vie_quotidienne?commune=Arras")).JsonAsync();
        var county = await (await _client.ReadAsync("/v1/contacts/mairie_vie_quotidienne")).JsonAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)arras["communes"]![0]!["insee"]!, Is.EqualTo("62041"));
            Assert.That((string)arras["contacts"]![0]!["name"]!, Does.Contain("Arras"));
            Assert.That(county["communes"]!.AsArray(), Is.Empty);
            Assert.That(county["contacts"]!.AsArray(), Is.Not.Empty);
            Assert.That((string)county["humanDesk"]!["phone"]!, Is.EqualTo("03 21 216 216"));
        }
    }

    [Test]
    public async Task Contacts_PostalCodeOfSeveralCommunes_NamesThemAndGuessesNone()
    {
        var json = await (await _client.ReadAsync("/v1/contacts/mairie_vie_quotidienne?commune=62140")).JsonAsync();
        var county = await (await _client.ReadAsync("/v1/contacts/mairie_vie_quotidienne")).JsonAsync();
        Assert.That(json["communes"]!.AsArray(), Has.Count.GreaterThan(1));
        Assert.That(json["contacts"]!.ToJsonString(), Is.EqualTo(county["contacts"]!.ToJsonString()));
    }

    [Test]
    public async Task Contacts_UnknownCategory_IsAProblem() =>
        await (await _client.ReadAsync("/v1/contacts/motsecret")).ProblemAsync(HttpStatusCode.NotFound, "unknown-category");

    [Test]
    public async Task Contacts_CommuneTooLong_IsAProblem() =>
        await (await _client.ReadAsync("/v1/contacts/rsa?commune=" + new string('x', 101))).ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
}
