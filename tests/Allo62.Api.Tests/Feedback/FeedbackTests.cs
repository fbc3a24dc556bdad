using System.Net;
using Allo62.Api.Tests.Storage;

namespace Allo62.Api.Tests.Feedback;

[TestFixture(Database.Sqlite)]
[TestFixture(Database.PostgreSql)]
public sealed class FeedbackTests(string kind) : StoredTests(kind)
{
    [Test]
    public async Task Put_SameTwice_ChangesNothing()
    {
        var id = await Client.AskAsync("mon rsa");
        var first = await (await Client.PutFeedbackAsync(id, new { verdict = "right", reached = true })).JsonAsync();
        Application.Time.Advance(TimeSpan.FromMinutes(1));
        var second = await (await Client.PutFeedbackAsync(id, new { verdict = "right", reached = true })).JsonAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)first["requestId"]!, Is.EqualTo(id));
            Assert.That((string)first["verdict"]!, Is.EqualTo("right"));
            Assert.That((bool)first["reached"]!, Is.True);
            Assert.That((int)first["revision"]!, Is.EqualTo(1));
            Assert.That(second.ToJsonString(), Is.EqualTo(first.ToJsonString()));
        }
    }

    [Test]
    public async Task Put_SomethingElse_ReplacesAndCounts()
    {
        var id = await Client.AskAsync("mon rsa");
        await Client.PutFeedbackAsync(id, new { verdict = "right" });
        var second = await (await Client.PutFeedbackAsync(id, new { verdict = "corrected", correctedCategory = "caf" })).JsonAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)second["correctedCategory"]!, Is.EqualTo("caf"));
            Assert.That((int)second["revision"]!, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task Put_SameFromManySidesAtOnce_IsOneFeedback()
    {
        var id = await Client.AskAsync("mon rsa");
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ => await Client.PutFeedbackAsync(id, new { verdict = "wrong" })));
        Assert.That(answers.Select(answer => answer.StatusCode), Is.All.EqualTo(HttpStatusCode.OK));
        foreach (var answer in answers) Assert.That((int)(await answer.JsonAsync())["revision"]!, Is.EqualTo(1));
    }

    [TestCase("00000000-0000-0000-0000-000000000000")]
    [TestCase("01a20bc9-8192-71a1-a559-b1ff5f427df7")]
    [TestCase("motsecret")]
    public async Task Put_UnknownId_Is404(string id) =>
        await (await Client.PutFeedbackAsync(id, new { verdict = "right" })).ProblemAsync(HttpStatusCode.NotFound, "unknown-request");

    [Test]
    public async Task Put_IdWithOneDigitChanged_Is404()
    {
        var id = await Client.AskAsync("mon rsa");
        foreach (var position in new[] { 0, 10, 20, 30, 35 })
        {
            var altered = id[..position] + (id[position] == '1' ? '2' : '1') + id[(position + 1)..];
            await (await Client.PutFeedbackAsync(altered, new { verdict = "right" })).ProblemAsync(HttpStatusCode.NotFound, "unknown-request");
        }
    }

    [Test]
    public async Task Put_Comment_IsKeptMaskedAndShownForReview()
    {
        var id = await Client.AskAsync("mon rsa");
        var kept = await (await Client.PutFeedbackAsync(id, new { verdict = "wrong", comment = "appelez Mme Martin au 06 12 34 56 78, motsecret@example.org" })).JsonAsync();
        var same = await (await Client.PutFeedbackAsync(id, new { verdict = "wrong", comment = "appelez Mme Martin au 06 12 34 56 78, motsecret@example.org" })).JsonAsync();
        var item = await (await Eventually.GetAsync(() => Client.ReadAsync($"/v1/review/{id}"), response => response.IsSuccessStatusCode)).JsonAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((bool)kept["comment"]!, Is.True);
            Assert.That((int)same["revision"]!, Is.EqualTo(1));
            Assert.That((string)item["feedback"]!["comment"]!, Does.StartWith("appelez Mme ").And.Not.Contain("Martin").And.Not.Contain("06 12").And.Not.Contain("motsecret"));
            Assert.That(Application.Logs.All, Does.Not.Contain("motsecret"));
        }
    }

    [Test]
    public async Task Put_CommentWhereTextsAreNotKept_KeepsTheVerdictAlone()
    {
        using var application = new ApiApplication();
        application.Settings["Allo62:Storage:StoreRequests"] = "false";
        using var client = application.CreateClient();
        await application.StorageAsync();
        var kept = await (await client.PutFeedbackAsync(await client.AskAsync("mon rsa"), new { verdict = "wrong", comment = "pas le bon numéro" })).JsonAsync();
        Assert.That((bool)kept["comment"]!, Is.False);
        Assert.That((string)kept["verdict"]!, Is.EqualTo("wrong"));
    }

    [Test]
    public async Task Put_CommentTooLong_NamesTheMember()
    {
        var problem = await (await Client.PutFeedbackAsync(await Client.AskAsync("mon rsa"), new { comment = new string('x', 1_001) })).ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        Assert.That(problem["errors"]!.AsObject().Select(error => error.Key), Is.EqualTo(new[] { "comment" }));
    }

    [TestCase("{}", "verdict")]
    [TestCase("""{"verdict":"corrected"}""", "correctedCategory")]
    [TestCase("""{"verdict":"right","correctedCategory":"rsa"}""", "correctedCategory")]
    [TestCase("""{"verdict":"corrected","correctedCategory":"nulle_part"}""", "correctedCategory")]
    public async Task Put_ContradictoryFeedback_NamesTheMember(string body, string member)
    {
        var problem = await (await Client.PutFeedbackAsync(await Client.AskAsync("mon rsa"), body)).ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        Assert.That(problem["errors"]!.AsObject().Select(error => error.Key), Is.EqualTo(new[] { member }));
    }

    [Test]
    public async Task Put_RequestOlderThanTheRetention_Is404()
    {
        var id = await Client.AskAsync("mon rsa");
        Application.Time.Advance(TimeSpan.FromDays(181));
        await (await Client.PutFeedbackAsync(id, new { verdict = "right" })).ProblemAsync(HttpStatusCode.NotFound, "unknown-request");
    }

    [Test]
    public async Task Put_DeletedRequest_Is404AndNothingIsLeft()
    {
        var id = await Client.AskAsync("mon rsa");
        await Client.PutFeedbackAsync(id, new { verdict = "wrong" });
        await Eventually.GetAsync(() => Client.ReadAsync($"/v1/review/{id}"), response => response.IsSuccessStatusCode);
        Assert.That((await Client.SendAsync(HttpMethod.Delete, $"/v1/requests/{id}")).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await (await Client.ReadAsync($"/v1/review/{id}")).ProblemAsync(HttpStatusCode.NotFound, "unknown-request");
        await (await Client.PutFeedbackAsync(id, new { verdict = "right" })).ProblemAsync(HttpStatusCode.NotFound, "unknown-request");
    }

    [Test]
    public async Task Put_AfterARestart_FindsWhatWasAcknowledged()
    {
        var id = await Client.AskAsync("mon rsa");
        await Client.PutFeedbackAsync(id, new { verdict = "wrong" });
        using var again = new ApiApplication { State = Application.State, KeepState = true };
        again.Settings["Allo62:Storage:PostgreSql"] = Application.Settings["Allo62:Storage:PostgreSql"];
        using var client = again.CreateClient();
        await again.StorageAsync();
        var kept = await (await client.PutFeedbackAsync(id, new { verdict = "wrong" })).JsonAsync();
        Assert.That((int)kept["revision"]!, Is.EqualTo(1));
    }

    [Test]
    public async Task Put_StoringOff_IsKeptAndTheAnswerSaysThatTheRequestIsNot()
    {
        using var application = new ApiApplication();
        application.Settings["Allo62:Storage:StoreRequests"] = "false";
        using var client = application.CreateClient();
        await application.StorageAsync();
        var answer = await (await client.ClassifyAsync("mon rsa")).JsonAsync();
        Assert.That((string)answer["recording"]!, Is.EqualTo("off"));
        Assert.That((await client.PutFeedbackAsync((string)answer["requestId"]!, new { verdict = "wrong" })).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((int)(await (await client.ReadAsync("/v1/review?state=all")).JsonAsync())["total"]!, Is.Zero);
    }
}
