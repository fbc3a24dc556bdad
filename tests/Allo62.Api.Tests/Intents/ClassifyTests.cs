using System.Net;
using System.Text.Json.Nodes;
using Allo62.Model.Packaging;
using Allo62.Tests.Shared;

namespace Allo62.Api.Tests.Intents;

public sealed class ClassifyTests
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
    public async Task Classify_Request_HasTheWholeShape()
    {
        var json = await (await _client.ClassifyAsync("bonjour, ils m’ont coupé l’électricité ce matin", new { explain = true, channel = "chat", commune = "62041", conversationId = "c1" })).JsonAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(json.AsObject().Select(member => member.Key), Is.EqualTo(new[]
            {
                "requestId", "modelVersion", "decision", "category", "confidence", "alternatives", "contact", "about", "urgency", "handoff", "clarification", "explanation", "recording",
            }));
            Assert.That(Guid.TryParse((string)json["requestId"]!, out _), Is.True);
            Assert.That((string)json["modelVersion"]!, Is.EqualTo(ModelPackage.Load(SamplePackage.Path).Manifest.ModelVersion));
            Assert.That((string)json["decision"]!, Is.AnyOf("route", "clarify", "handoff"));
            Assert.That((string)json["category"]!["id"]!, Is.EqualTo("energie_impayes"));
            Assert.That((string)json["category"]!["label"]!, Is.Not.Empty);
            Assert.That((double)json["confidence"]!, Is.InRange(0.2, 1));
            Assert.That((string)json["urgency"]!["level"]!, Is.EqualTo("urgent"));
            Assert.That(json["urgency"]!["numbers"]!.AsArray(), Is.Not.Empty);
            Assert.That((string)json["explanation"]![0]!["token"]!, Is.AnyOf("coupé", "électricité"));
        }
    }

    [Test]
    public async Task Classify_Handoff_NamesTheHumanDeskAndTheReason()
    {
        var json = await (await _client.ClassifyAsync("je voudrais une pizza")).JsonAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)json["decision"]!, Is.EqualTo("handoff"));
            Assert.That((string)json["handoff"]!["reason"]!, Is.EqualTo("out_of_scope"));
            Assert.That((string)json["handoff"]!["contact"]!["phone"]!, Is.EqualTo("03 21 216 216"));
            Assert.That((bool)json["handoff"]!["contact"]!["needsVerification"]!, Is.True);
            Assert.That(json["category"], Is.Null);
            Assert.That(json["contact"], Is.Null);
        }
    }

    [Test]
    public async Task Classify_VitalWords_ComeWithNumbersWhateverTheCategory()
    {
        var json = await (await _client.ClassifyAsync("mon mari est tombé il ne respire plus et j'ai un trou sur la D939")).JsonAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)json["urgency"]!["level"]!, Is.EqualTo("vital"));
            Assert.That((string)json["urgency"]!["numbers"]![0]!["number"]!, Is.EqualTo("15"));
        }
    }

    [TestCase("", "blank")]
    [TestCase("   \\n\\t ", "blank")]
    [TestCase("a\\u0000b", "NUL")]
    public async Task Classify_UnacceptableText_NamesTheRule(string text, string said)
    {
        var problem = await (await _client.PostRawAsync($$"""{"text":"{{text}}"}""")).ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        Assert.That((string)problem["errors"]!["text"]![0]!, Does.Contain(said));
    }

    [Test]
    public async Task Classify_SeveralFaults_AllAtOnce()
    {
        var problem = await (await _client.PostRawAsync($$"""{"channel":"{{new string('x', 33)}}","commune":"{{new string('y', 101)}}"}"""))
            .ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        Assert.That(problem["errors"]!.AsObject().Select(member => member.Key), Is.EquivalentTo(new[] { "text", "channel", "commune" }));
    }

    [TestCase("", TestName = "no body")]
    [TestCase("{", TestName = "not closed")]
    [TestCase("motsecret", TestName = "not JSON")]
    [TestCase("null", TestName = "null")]
    [TestCase("[]", TestName = "array")]
    [TestCase("""{"text":3}""", TestName = "wrong type")]
    [TestCase("""{"text":"a","explain":"oui"}""", TestName = "wrong type of flag")]
    [TestCase("""{"text":"a","motsecret":1}""", TestName = "unknown member")]
    [TestCase("""{"text":"motsecret\ud800"}""", TestName = "lone surrogate")]
    [TestCase("""{"text":[[[[[[[[[[[["motsecret"]]]]]]]]]]]]}""", TestName = "deep nesting")]
    [TestCase("""{"text":"a",}""", TestName = "trailing comma")]
    public async Task Classify_UnreadableBody_IsAProblemThatQuotesNothing(string body)
    {
        var problem = await (await _client.PostRawAsync(body)).ProblemAsync(HttpStatusCode.BadRequest, "invalid-body");
        Assert.That(problem.ToJsonString(), Does.Not.Contain("motsecret"));
    }

    [Test]
    public async Task Classify_InvalidUtf8_IsAProblem()
    {
        using var content = new ByteArrayContent([.. "{\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8]);
        content.Headers.ContentType = new("application/json");
        var response = await _client.PostAsync(new Uri("/v1/classify", UriKind.Relative), content);
        await response.ProblemAsync(HttpStatusCode.BadRequest, "invalid-body");
    }

    [Test]
    public async Task Classify_OtherContentType_Is415() =>
        await (await _client.PostRawAsync("text=a", "application/x-www-form-urlencoded")).ProblemAsync(HttpStatusCode.UnsupportedMediaType, "unsupported-content-type");

    [Test]
    public async Task Classify_BodyOverTheLimit_Is413() =>
        await (await _client.ClassifyAsync(new string('a', 70_000))).ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "body-too-large");

    [Test]
    public async Task Classify_TextOverTheLimit_SaysTheLimit()
    {
        var problem = await (await _client.ClassifyAsync(new string('a', 4_001))).ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        Assert.That((string)problem["errors"]!["text"]![0]!, Does.Contain("4000"));
    }

    [Test]
    public async Task Classify_TenThousandEmojis_GetsAnAnswerOrAProblem()
    {
        var response = await _client.ClassifyAsync(string.Concat(Enumerable.Repeat("😭", 10_000)));
        Assert.That((int)response.StatusCode, Is.InRange(400, 499));
        Assert.That((await _client.ClassifyAsync(string.Concat(Enumerable.Repeat("😭", 2_000)))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("a")]
    [TestCase("?")]
    [TestCase("😭")]
    [TestCase("\u200B")]
    [TestCase("‮abc")]
    [TestCase("漢字かな")]
    [TestCase("ﷺﷺﷺﷺ")]
    public async Task Classify_OddText_GetsAnAnswer(string text)
    {
        var json = await (await _client.ClassifyAsync(text, new { explain = true })).JsonAsync();
        Assert.That((double?)json["confidence"], Is.InRange(0, 1));
    }

    [Test]
    public async Task Classify_AnyRequest_LeavesNoTextInTheLogs()
    {
        const string Marker = "zebromarqueur";
        foreach (var body in new[]
        {
            $$"""{"text":"{{Marker}} mon rsa","explain":true}""", $$"""{"text":"{{Marker}}","{{Marker}}":1}""", $$"""{{{Marker}}""", $$"""{"text":"{{Marker}}\u0000"}""",
            $$"""{"text":"{{Marker}}","commune":"{{Marker}}"}""", $$"""{"text":"{{Marker}}{{new string('a', 5_000)}}"}""",
        })
        {
            await _client.PostRawAsync(body);
        }
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_application.Logs.All, Does.Contain("/v1/classify"));
            Assert.That(_application.Logs.All, Does.Not.Contain(Marker));
        }
    }

    [Test]
    public async Task Classify_ParallelRequests_EqualTheSerialAnswers()
    {
        var texts = SampleRequests.All.Select(row => row.Text).ToArray();
        var serial = new List<string>();
        foreach (var text in texts) serial.Add(Comparable(await (await _client.ClassifyAsync(text)).JsonAsync()));
        var parallel = await Task.WhenAll(texts.Select(async text => Comparable(await (await _client.ClassifyAsync(text)).JsonAsync())));
        Assert.That(parallel, Is.EqualTo(serial));
    }

    private static string Comparable(JsonNode answer)
    {
        answer.AsObject().Remove("requestId");
        return answer.ToJsonString();
    }
}
