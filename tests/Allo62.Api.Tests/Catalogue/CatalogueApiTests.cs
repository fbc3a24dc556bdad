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

    [TestCase("mairie_vie_quotidienne", true)]
    [TestCase("college", false)]
    public async Task Contacts_About_SaysWhyWhatToPrepareAndWhetherTheCommuneMatters(string category, bool depends)
    {
        var about = (await (await _client.ReadAsync($"/v1/contacts/{category}")).JsonAsync())["about"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((bool)about["dependsOnCommune"]!, Is.EqualTo(depends));
            Assert.That((string)about["description"]!, Is.Not.Empty);
            Assert.That((string)about["authority"]!, Is.Not.Empty);
            Assert.That(about["prepare"]!.AsArray(), Is.Not.Empty);
        }
    }

    [Test]
    public async Task HumanDesk_IsTheOneOfTheCatalogue() =>
        Assert.That((string)(await (await _client.ReadAsync("/v1/human-desk")).JsonAsync())["phone"]!, Is.EqualTo("03 21 216 216"));

    [TestCase("huby", "Hesdin-la-Forêt", "Huby-Saint-Leu")]
    [TestCase("ARR", "Arras", null)]
    [TestCase("62000", "Arras", null)]
    public async Task Communes_FirstLetters_AreCompletedFormerNamesToo(string text, string name, string? otherName)
    {
        var first = (await (await _client.ReadAsync("/v1/communes?q=" + text)).JsonAsync())[0]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)first["name"]!, Is.EqualTo(name));
            Assert.That((string?)first["otherName"], Is.EqualTo(otherName));
            Assert.That((string)first["insee"]!, Does.Match("^62[0-9]{3}$"));
            Assert.That(first["postalCodes"]!.AsArray(), Is.Not.Empty);
        }
    }

    [TestCase("")]
    [TestCase("?q=a")]
    [TestCase("?q=zzz")]
    public async Task Communes_NothingToGoBy_AreNone(string query) =>
        Assert.That((await (await _client.ReadAsync("/v1/communes" + query)).JsonAsync()).AsArray(), Is.Empty);

    [Test]
    public async Task Communes_TooLong_IsAProblem() =>
        await (await _client.ReadAsync("/v1/communes?q=" + new string('x', 101))).ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");

    [Test]
    public async Task Contacts_UnknownCategory_IsAProblem() =>
        await (await _client.ReadAsync("/v1/contacts/motsecret")).ProblemAsync(HttpStatusCode.NotFound, "unknown-category");

    [Test]
    public async Task Contacts_CommuneTooLong_IsAProblem() =>
        await (await _client.ReadAsync("/v1/contacts/rsa?commune=" + new string('x', 101))).ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
}
