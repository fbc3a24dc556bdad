using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Allo62.Api.Tests.Storage;

namespace Allo62.Api.Tests.Review;

[TestFixture(Database.Sqlite)]
[TestFixture(Database.PostgreSql)]
public sealed class ReviewTests(string kind) : StoredTests(kind)
{
    [Test]
    public async Task List_Requests_TheMostWorthALookFirst()
    {
        var sure = await Client.AskAsync("on m'a coupé l'électricité ce matin facture impayée");
        var wrong = await Client.AskAsync("demande d'apa pour ma grand mère");
        var outside = await Client.AskAsync("je voudrais une pizza");
        await Client.PutFeedbackAsync(wrong, new { verdict = "wrong", reached = false });
        var page = await QueueAsync("/v1/review", 3);
        var items = page["items"]!.AsArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)items[0]!["requestId"]!, Is.EqualTo(wrong));
            Assert.That(items[0]!["reasons"]!.AsArray().Select(reason => (string)reason!), Is.SupersetOf(new[] { "reported_wrong", "not_reached" }));
            Assert.That(items.Select(item => (double)item!["value"]!), Is.Ordered.Descending);
            Assert.That(items.Select(item => (string)item!["requestId"]!), Is.EquivalentTo(new[] { sure, wrong, outside }));
        }
        Assert.That(await IdsAsync("/v1/review?reason=reported_wrong"), Is.EqualTo(new[] { wrong }));
        Assert.That(await IdsAsync("/v1/review?reason=not_reached"), Is.EqualTo(new[] { wrong }));
        Assert.That(await IdsAsync("/v1/review?reason=out_of_scope"), Is.EqualTo(new[] { outside }));
        Assert.That(await IdsAsync("/v1/review?reason=urgent"), Is.EqualTo(new[] { sure }));
        Assert.That(await IdsAsync("/v1/review?order=oldest&pageSize=1&page=2"), Has.Length.EqualTo(1));
        Assert.That(await IdsAsync("/v1/review?category=rsa"), Is.Empty);
    }

    [Test]
    public async Task List_Text_IsMasked()
    {
        await Client.AskAsync("bonjour je suis Jean Dupont, mon numéro est le 06 12 34 56 78, mon rsa est suspendu", new { channel = "chat", commune = "Arras" });
        var item = (await QueueAsync("/v1/review", 1))["items"]![0]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)item["text"]!, Does.Not.Contain("06 12").And.Not.Contain("Dupont").And.Contain("rsa est suspendu"));
            Assert.That((string)item["channel"]!, Is.EqualTo("chat"));
            Assert.That((string)item["commune"]!, Is.EqualTo("62041"));
        }
    }

    [TestCase("state=nulle")]
    [TestCase("reason=x")]
    [TestCase("order=x")]
    [TestCase("page=0")]
    [TestCase("pageSize=201")]
    [TestCase("page=abc")]
    [TestCase("category=nulle_part")]
    public async Task List_WrongParameter_NamesIt(string query)
    {
        var problem = await (await Client.ReadAsync("/v1/review?" + query)).ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        Assert.That(problem["errors"]!.AsObject().Select(error => error.Key), Is.EqualTo(new[] { query.Split('=')[0] }));
    }

    [Test]
    public async Task Claim_ThenResolve_SettlesTheCategory()
    {
        var id = await Client.AskAsync("je voudrais une pizza");
        var item = (await QueueAsync("/v1/review", 1))["items"]![0]!;
        var claimed = await Client.SendAsync(HttpMethod.Post, $"/v1/review/{id}/claim", ifMatch: (string)item["etag"]!);
        Assert.That(claimed.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var tag = claimed.Headers.ETag!.ToString();
        Assert.That(await IdsAsync("/v1/review"), Is.Empty);
        Assert.That(await IdsAsync("/v1/review?state=claimed"), Is.EqualTo(new[] { id }));
        var resolved = await Client.SendAsync(HttpMethod.Post, $"/v1/review/{id}/resolve", new { category = "aide_alimentaire" }, tag);
        var settled = await resolved.JsonAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)settled["state"]!, Is.EqualTo("resolved"));
            Assert.That((string)settled["reviewedCategory"]!, Is.EqualTo("aide_alimentaire"));
            Assert.That((string)settled["reviewedBy"]!, Is.EqualTo("local"));
        }
        await (await Client.SendAsync(HttpMethod.Post, $"/v1/review/{id}/release", ifMatch: tag)).ProblemAsync(HttpStatusCode.PreconditionFailed, "changed-meanwhile");
    }

    [Test]
    public async Task Claim_ManyAtOnce_OneWins()
    {
        var id = await Client.AskAsync("je voudrais une pizza");
        var item = (await QueueAsync("/v1/review", 1))["items"]![0]!;
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Client.SendAsync(HttpMethod.Post, $"/v1/review/{id}/claim", ifMatch: (string)item["etag"]!)));
        Assert.That(answers.Count(answer => answer.StatusCode == HttpStatusCode.OK), Is.EqualTo(1));
        Assert.That(answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed), Is.EqualTo(7));
    }

    [Test]
    public async Task Change_WithoutIfMatch_Is428()
    {
        var id = await Client.AskAsync("je voudrais une pizza");
        await (await Client.SendAsync(HttpMethod.Post, $"/v1/review/{id}/claim")).ProblemAsync((HttpStatusCode)428, "precondition-required");
        await (await Client.SendAsync(HttpMethod.Post, $"/v1/review/{id}/claim", ifMatch: "\"x\"")).ProblemAsync(HttpStatusCode.PreconditionFailed, "changed-meanwhile");
    }

    [TestCase("{}")]
    [TestCase("""{"category":"rsa","unusable":true}""")]
    [TestCase("""{"category":"nulle_part"}""")]
    public async Task Resolve_ContradictoryBody_IsRefused(string body)
    {
        var id = await Client.AskAsync("je voudrais une pizza");
        await (await Client.SendAsync(HttpMethod.Post, $"/v1/review/{id}/resolve", body, "\"0\"")).ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Test]
    public async Task Export_Excel_IsWhatAFrenchExcelOpens()
    {
        await Client.AskAsync("=1+2;\"mon rsa\"", new { channel = "chat" });
        await QueueAsync("/v1/review", 1);
        var response = await Client.ReadAsync("/v1/review/export?format=excel");
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var lines = Encoding.UTF8.GetString(bytes.AsSpan(3)).Split("\r\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(bytes.AsSpan(0, 3).ToArray(), Is.EqualTo(Encoding.UTF8.Preamble.ToArray()));
            Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/csv"));
            Assert.That(lines[0], Does.StartWith("identifiant;date;canal;commune;texte;décision"));
            Assert.That(lines[1], Does.Contain(";24/11/2026 10:00;chat;").And.Contain(";\"'=1+2;\"\"mon rsa\"\"\";"));
            Assert.That(lines[1], Does.Match(@";[01],\d{3};"));
        }
    }

    [Test]
    public async Task Export_Training_HoldsTheSettledRowsOnly()
    {
        var resolved = await Client.AskAsync("je voudrais une pizza, ou à manger", new { commune = "62041" });
        var corrected = await Client.AskAsync("mon rsa, \"suspendu\"");
        await Client.AskAsync("personne n'a regardé ceci");
        await Client.PutFeedbackAsync(corrected, new { verdict = "corrected", correctedCategory = "caf" });
        await QueueAsync("/v1/review", 3);
        await Client.SendAsync(HttpMethod.Post, $"/v1/review/{resolved}/resolve", new { category = "aide_alimentaire" }, "\"0\"");
        var lines = (await (await Client.ReadAsync("/v1/review/export?format=training")).Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n');
        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines[0], Is.EqualTo("id,date,channel,commune,text,category,label_source,model_version"));
            Assert.That(lines, Has.Length.EqualTo(3));
            Assert.That(lines, Has.Some.StartsWith($"{resolved},2026-11-24,,62041,\"je voudrais une pizza, ou à manger\",aide_alimentaire,review,"));
            Assert.That(lines, Has.Some.StartsWith($"{corrected},2026-11-24,,,\"mon rsa, \"\"suspendu\"\"\",caf,feedback,"));
        }
    }

    private async Task<JsonNode> QueueAsync(string path, int total) => await Eventually.GetAsync(
        async () => await (await Client.ReadAsync(path)).JsonAsync(), page => (int)page["total"]! == total);

    private async Task<string[]> IdsAsync(string path) => [.. (await (await Client.ReadAsync(path)).JsonAsync())["items"]!.AsArray().Select(item => (string)item!["requestId"]!)];
}
