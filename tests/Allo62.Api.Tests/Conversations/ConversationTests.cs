using System.Net;
using System.Text.Json.Nodes;

namespace Allo62.Api.Tests.Conversations;

/// <summary>Conversations with a classifier whose answers the test decides: « ambigu » is two things, « autre » three others.</summary>
public sealed class ConversationTests
{
    private ApiApplication _application = null!;
    private HttpClient _client = null!;

    [SetUp]
    public async Task Start()
    {
        _application = new ApiApplication();
        _client = _application.CreateClient();
        await PutModelAsync("m1");
    }

    [TearDown]
    public void Stop()
    {
        _client.Dispose();
        _application.Dispose();
    }

    [Test]
    public async Task Clarify_Answer_CarriesChoicesAQuestionAndAStateWithoutText()
    {
        var answer = await AskAsync("ambigu motsecret");
        var state = (string)answer["clarification"]!["state"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)answer["decision"]!, Is.EqualTo("clarify"));
            Assert.That(Choices(answer), Is.EqualTo(new[] { "energie_impayes", "logement_fsl" }));
            Assert.That((string)answer["clarification"]!["question"]!, Does.EndWith("?"));
            Assert.That(System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(state.Split('.')[0])), Does.Not.Contain("motsecret"));
        }
    }

    [Test]
    public async Task Choice_OfAClarification_IsRoutedToItsContact()
    {
        var answer = await ContinueAsync(await AskAsync("ambigu"), new { choice = "logement_fsl" });
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)answer["decision"]!, Is.EqualTo("route"));
            Assert.That((string)answer["category"]!["id"]!, Is.EqualTo("logement_fsl"));
            Assert.That(answer["contact"], Is.Not.Null);
            Assert.That((double)answer["confidence"]!, Is.EqualTo(0.98).Within(0.01));
        }
    }

    [TestCase("le premier", "energie_impayes")]
    [TestCase("La deuxième, s'il vous plaît", "logement_fsl")]
    [TestCase("2", "logement_fsl")]
    public async Task Text_NamingAPlace_IsThatChoice(string text, string category)
    {
        var answer = await ContinueAsync(await AskAsync("ambigu"), new { text });
        Assert.That((string)answer["decision"]!, Is.EqualTo("route"));
        Assert.That((string)answer["category"]!["id"]!, Is.EqualTo(category));
    }

    [Test]
    public async Task Text_SlightlyFavouringOne_IsReadWithTheFirstSignals()
    {
        // Alone, the second text is not sure between three; the first one ruled the third out.
        var alone = await AskAsync("penche");
        var together = await ContinueAsync(await AskAsync("ambigu"), new { text = "penche" });
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)alone["decision"]!, Is.Not.EqualTo("route"));
            Assert.That((string)together["category"]!["id"]!, Is.EqualTo("energie_impayes"));
            Assert.That((double)together["confidence"]!, Is.GreaterThan((double)alone["confidence"]! + 0.1));
        }
    }

    [Test]
    public async Task Text_PlainlyAboutSomethingElse_ChangesTheSubject()
    {
        var answer = await ContinueAsync(await AskAsync("ambigu"), new { text = "route" });
        Assert.That((string)answer["decision"]!, Is.EqualTo("route"));
        Assert.That((string)answer["category"]!["id"]!, Is.EqualTo("routes"));
    }

    [Test]
    public async Task Clarify_TwiceInVain_HandsOver()
    {
        var second = await ContinueAsync(await AskAsync("ambigu"), new { text = "ambigu" });
        Assert.That((string)second["decision"]!, Is.EqualTo("clarify"));
        var third = await ContinueAsync(second, new { text = "ambigu" });
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)third["decision"]!, Is.EqualTo("handoff"));
            Assert.That((string)third["handoff"]!["reason"]!, Is.EqualTo("low_confidence"));
            Assert.That((string)third["handoff"]!["contact"]!["phone"]!, Is.EqualTo("03 21 216 216"));
        }
    }

    [TestCase("""{ "choice": "none" }""")]
    [TestCase("""{ "text": "ni l'un ni l'autre" }""")]
    public async Task NoneOfTheChoices_NeverOffersThemAgain(string body)
    {
        var answer = await ContinueAsync(await AskAsync("ambigu"), JsonNode.Parse(body)!.AsObject());
        Assert.That((string)answer["decision"]!, Is.Not.EqualTo("route"));
        Assert.That(Choices(answer), Has.None.EqualTo("energie_impayes").And.None.EqualTo("logement_fsl"));
    }

    [TestCase("un humain svp")]
    [TestCase("je veux parler à quelqu'un")]
    public async Task AskedForHuman_AtAnyTurn_HandsOverAtOnce(string text)
    {
        foreach (var answer in new[] { await AskAsync(text), await ContinueAsync(await AskAsync("ambigu"), new { text }) })
        {
            Assert.That((string)answer["decision"]!, Is.EqualTo("handoff"));
            Assert.That((string)answer["handoff"]!["reason"]!, Is.EqualTo("asked_for_human"));
        }
    }

    [Test]
    public async Task Urgency_OfTheFirstTurn_StaysInTheNext()
    {
        var first = await AskAsync("ambigu, mon mari est tombé et il ne respire plus");
        var next = await ContinueAsync(first, new { choice = "energie_impayes" });
        Assert.That((string)first["urgency"]!["level"]!, Is.EqualTo("vital"));
        Assert.That(next["urgency"]!.ToJsonString(), Is.EqualTo(first["urgency"]!.ToJsonString()));
    }

    [Test]
    public async Task State_EveryCharacterAltered_IsRefused()
    {
        var state = (string)(await AskAsync("ambigu"))["clarification"]!["state"]!;
        for (var i = 0; i < state.Length; i += 7)
        {
            var altered = state[..i] + (state[i] == 'A' ? 'B' : 'A') + state[(i + 1)..];
            await (await SendAsync(new { state = altered, text = "le premier" })).ProblemAsync(HttpStatusCode.BadRequest, "invalid-state");
        }
    }

    [TestCase("")]
    [TestCase(".")]
    [TestCase("a.b")]
    [TestCase("e30.e30")]
    public async Task State_Nonsense_IsRefused(string state) =>
        await (await SendAsync(new { state, text = "bonjour" })).ProblemAsync(HttpStatusCode.BadRequest, "invalid-state");

    [Test]
    public async Task State_TooOld_IsGone()
    {
        var first = await AskAsync("ambigu");
        _application.Time.Advance(TimeSpan.FromMinutes(31));
        await (await SendAsync(new { state = (string)first["clarification"]!["state"]!, choice = "energie_impayes" })).ProblemAsync(HttpStatusCode.Gone, "state-expired");
    }

    [Test]
    public async Task State_OfAnotherConversation_IsRefused()
    {
        var first = await (await SendAsync(new { text = "ambigu", conversationId = "c1" })).JsonAsync();
        var state = (string)first["clarification"]!["state"]!;
        await (await SendAsync(new { state, choice = "energie_impayes", conversationId = "c2" })).ProblemAsync(HttpStatusCode.BadRequest, "invalid-state");
        Assert.That((await SendAsync(new { state, choice = "energie_impayes", conversationId = "c1" })).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task State_OfAnotherModel_IsRestartedSafely()
    {
        var first = await AskAsync("ambigu");
        await PutModelAsync("m2");
        var choice = await ContinueAsync(first, new { choice = "energie_impayes" });
        var words = await ContinueAsync(first, new { text = "penche" });
        var alone = await AskAsync("penche");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)choice["category"]!["id"]!, Is.EqualTo("energie_impayes"));
            Assert.That((string)choice["modelVersion"]!, Is.EqualTo("m2"));
            Assert.That((double)words["confidence"]!, Is.EqualTo((double)alone["confidence"]!).Within(1e-9));
        }
    }

    [Test]
    public async Task State_AfterARestartWithTheSameFolder_IsAccepted()
    {
        var first = await AskAsync("ambigu");
        using var again = new ApiApplication { State = _application.State, KeepState = true };
        using var client = again.CreateClient();
        var response = await client.PostRawAsync($$"""{"state":"{{(string)first["clarification"]!["state"]!}}","choice":"logement_fsl"}""");
        Assert.That((string)(await response.JsonAsync())["category"]!["id"]!, Is.EqualTo("logement_fsl"));
    }

    [TestCase("""{ "choice": "rsa" }""", "choice")]
    [TestCase("""{ "choice": "energie_impayes", "text": "a" }""", "choice")]
    public async Task Choice_NotOfferedOrBesideAText_IsRefused(string body, string member)
    {
        var json = JsonNode.Parse(body)!.AsObject();
        json["state"] = (string)(await AskAsync("ambigu"))["clarification"]!["state"]!;
        var problem = await (await _client.PostRawAsync(json.ToJsonString())).ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        Assert.That(problem["errors"]![member], Is.Not.Null);
    }

    [Test]
    public async Task Choice_WithoutState_IsRefused() =>
        await (await SendAsync(new { choice = "rsa" })).ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");

    private static string[] Choices(JsonNode answer) => answer["clarification"] is { } asked ? [.. asked["choices"]!.AsArray().Select(choice => (string)choice!["id"]!)] : [];

    private async Task<JsonNode> AskAsync(string text) => await (await SendAsync(new { text })).JsonAsync();

    private Task<HttpResponseMessage> SendAsync(object body) => _client.PostRawAsync(System.Text.Json.JsonSerializer.Serialize(body));

    private async Task<JsonNode> ContinueAsync(JsonNode answer, object body)
    {
        var json = body as JsonObject ?? JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(body))!.AsObject();
        json["state"] = (string)answer["clarification"]!["state"]!;
        var response = await _client.PostRawAsync(json.ToJsonString());
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return await response.JsonAsync();
    }

    private Task<bool> PutModelAsync(string version) => ScriptedModel.PutAsync(_application, version);
}
