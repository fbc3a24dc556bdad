using System.Net;
using System.Text.Json;
using Allo62.Tests.Shared;

namespace Allo62.Api.Tests.Intents;

public sealed class BatchTests
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
    public async Task Batch_AThousandTexts_AreAnsweredLikeSingleOnesInTheirOrder()
    {
        var texts = Enumerable.Range(0, 1_000).Select(i => SampleRequests.All[i % SampleRequests.All.Count].Text).ToArray();
        var results = (await (await SendAsync(new { requests = texts.Select(text => new { text }) })).JsonAsync())["results"]!.AsArray();
        Assert.That(results, Has.Count.EqualTo(1_000));
        for (var i = 0; i < SampleRequests.All.Count; i++)
        {
            var single = await (await _client.ClassifyAsync(texts[i])).JsonAsync();
            single.AsObject().Remove("requestId");
            var answer = results[i]!["answer"]!.DeepClone();
            answer.AsObject().Remove("requestId");
            Assert.That(answer.ToJsonString(), Is.EqualTo(single.ToJsonString()));
        }
    }

    [Test]
    public async Task Batch_BadOnesAmongGood_SpoilOnlyThemselves()
    {
        const string Body = """{"requests":[{"text":"mon rsa"},{"text":""},{"text":3},{"texte":"motsecret"},null,{"text":"motsecret\ud800"},[],{"text":"mon rsa","state":"x.y"},{"text":"mon rsa"}]}""";
        var response = await (await SendAsync(Body)).JsonAsync();
        var results = response["results"]!.AsArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(results.Select(result => (string?)result!["problem"]?["type"]), Is.EqualTo(new[]
            {
                null, "urn:allo62:problem:invalid-request", "urn:allo62:problem:invalid-body", "urn:allo62:problem:invalid-body", "urn:allo62:problem:invalid-body",
                "urn:allo62:problem:invalid-body", "urn:allo62:problem:invalid-body", "urn:allo62:problem:invalid-state", null,
            }));
            Assert.That(results.Select(result => result!["answer"] is not null), Is.EqualTo(new[] { true, false, false, false, false, false, false, false, true }));
            Assert.That(response.ToJsonString(), Does.Not.Contain("motsecret"));
        }
    }

    [TestCase("""{"requests":[]}""", "invalid-request")]
    [TestCase("{}", "invalid-request")]
    [TestCase("""{"requests":{}}""", "invalid-body")]
    [TestCase("[]", "invalid-body")]
    public async Task Batch_Unacceptable_IsRefused(string body, string type) => await (await SendAsync(body)).ProblemAsync(HttpStatusCode.BadRequest, type);

    [Test]
    public async Task Batch_OneTextTooMany_IsRefused() =>
        await (await SendAsync(new { requests = Enumerable.Repeat(new { text = "a" }, 1_001) })).ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");

    [Test]
    public void Batch_CallerGone_StopsWorking()
    {
        using var gone = new CancellationTokenSource();
        gone.Cancel();
        using var content = new StringContent(JsonSerializer.Serialize(new { requests = Enumerable.Repeat(new { text = "mon rsa" }, 1_000) }), System.Text.Encoding.UTF8, "application/json");
        Assert.That(async () => await _client.PostAsync(new Uri("/v1/classify/batch", UriKind.Relative), content, gone.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    private Task<HttpResponseMessage> SendAsync(object body) => _client.SendAsync(HttpMethod.Post, "/v1/classify/batch", body);
}
