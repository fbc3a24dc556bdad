using System.Net;
using System.Text.Json.Nodes;
using Allo62.Api.Security;
using Allo62.Api.Tests.Storage;
using Allo62.Model.Data;
using Allo62.Tests.Shared;

namespace Allo62.Api.Tests.Statistics;

/// <summary>The clock stands at Tuesday 24 November 2026, 10:00; the desk is open from 8:30 to 12:00 and from 13:30 to 17:00 on working days.</summary>
[TestFixture(Database.Sqlite)]
[TestFixture(Database.PostgreSql)]
public sealed class StatisticsTests(string kind)
{
    private const string Power = "on m'a coupé l'électricité ce matin facture impayée";
    private const string Human = "je voudrais parler à un humain";

    private Database _database = null!;
    private ApiApplication _application = null!;
    private HttpClient _client = null!;
    private string _catalogue = null!;

    [SetUp]
    public void Prepare()
    {
        _database = new Database(kind);
        _application = _database.Host();
        _catalogue = Directory.CreateTempSubdirectory("allo62-tests-").FullName;
    }

    [TearDown]
    public void Stop()
    {
        // A skipped fixture never started one.
        _client?.Dispose();
        _application?.Dispose();
        _database?.Dispose();
        if (_catalogue is not null) Directory.Delete(_catalogue, recursive: true);
    }

    [Test]
    public async Task Statistics_OfADay_AddUp()
    {
        await StartAsync(withHours: true);
        await _client.AskAsync(Power, new { commune = "Lens" });
        await _client.AskAsync(Human);
        Pass(TimeSpan.FromHours(9));
        await _client.AskAsync(Human);
        await _client.AskAsync("je voudrais une pizza");
        var seen = await CountedAsync("", 4);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)seen["from"]!, Is.EqualTo("2026-11-24"));
            Assert.That((bool)seen["storesRequests"]!, Is.True);
            Assert.That(Counts(seen, "decisions", "decision").Values.Sum(), Is.EqualTo(4));
            Assert.That(Counts(seen, "decisions", "decision")["handoff"], Is.GreaterThanOrEqualTo(3));
            Assert.That(Counts(seen, "handoffReasons", "reason")["asked_for_human"], Is.EqualTo(2));
            Assert.That(Counts(seen, "urgencies", "level")["urgent"], Is.EqualTo(1));
            Assert.That(seen["categories"]!.AsArray().Sum(category => (int)category!["requests"]!), Is.EqualTo(4));
            Assert.That(seen["categories"]!.AsArray(), Has.All.Matches<JsonNode?>(category =>
                (int)category!["requests"]! == (int)category["routed"]! + (int)category["clarified"]! + (int)category["handedOff"]!));
            Assert.That(Labels(seen), Has.Member("Impayés et coupure d'énergie ou d'eau"));
            Assert.That(Hour(seen, 10), Is.EqualTo((2, 0)));
            Assert.That(Hour(seen, 19), Is.EqualTo((2, 2)));
            Assert.That((int)seen["outOfHours"]!, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task Statistics_HandedOver_WaitUntilTheDeskOpens()
    {
        await StartAsync(withHours: true);
        await _client.AskAsync(Human);
        Pass(TimeSpan.FromHours(2.5));
        await _client.AskAsync(Human);
        Pass(TimeSpan.FromHours(9.5));
        await _client.AskAsync(Human);
        var wait = (await CountedAsync("", 3))["humanWait"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)wait["handoffs"]!, Is.EqualTo(3));
            Assert.That((int)wait["whileClosed"]!, Is.EqualTo(2));
            // From 12:30 to 13:30, and from 22:00 to 8:30.
            Assert.That((double)wait["medianMinutes"]!, Is.EqualTo(60));
            Assert.That((double)wait["longestMinutes"]!, Is.EqualTo(630));
        }
    }

    [Test]
    public async Task Statistics_DeskWithoutKnownHours_DoNotInventThem()
    {
        await StartAsync(withHours: false);
        await _client.AskAsync(Human);
        var seen = await CountedAsync("", 1);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(seen["outOfHours"], Is.Null);
            Assert.That(seen["hours"]!.AsArray(), Has.Count.EqualTo(24).And.All.Matches<JsonNode?>(hour => hour!["outOfHours"] is null));
            Assert.That((int)seen["humanWait"]!["handoffs"]!, Is.EqualTo(1));
            Assert.That(seen["humanWait"]!["medianMinutes"], Is.Null);
        }
    }

    [Test]
    public async Task Statistics_OfAMonth_CountEachDayInFrance()
    {
        await StartAsync(withHours: true);
        await _client.AskAsync(Power);
        // 23:30 in France on the 24th, then 0:30 on the 25th: one day in London.
        Pass(TimeSpan.FromHours(13.5));
        await _client.AskAsync(Power);
        Pass(TimeSpan.FromHours(1));
        await _client.AskAsync(Power);
        var month = await CountedAsync("?from=2026-11-01&to=2026-11-30", 3);
        var days = month["days"]!.AsArray().ToDictionary(day => (string)day!["day"]!, day => (int)day!["requests"]!);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(days, Has.Count.EqualTo(30));
            Assert.That((days["2026-11-24"], days["2026-11-25"], days["2026-11-26"]), Is.EqualTo((2, 1, 0)));
            Assert.That((int)(await CountedAsync("?to=2026-11-25", 1))["requests"]!, Is.EqualTo(1));
            Assert.That((int)(await CountedAsync("?from=2026-11-24&to=2026-11-24", 2))["requests"]!, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task Statistics_Feedback_ResolvedIsWhatNothingSpeaksAgainst()
    {
        await StartAsync(withHours: true);
        foreach (var body in new object[]
        {
            new { verdict = "right", reached = true }, new { verdict = "right" }, new { reached = true }, new { verdict = "right", reached = false },
            new { verdict = "wrong", reached = true }, new { verdict = "corrected", correctedCategory = "caf" }, new { reached = false },
        })
        {
            await _client.PutFeedbackAsync(await _client.AskAsync(Power), body);
        }
        var feedback = (await CountedAsync("", 7))["feedback"]!;
        var names = new[] { "given", "resolved", "right", "wrong", "corrected", "reached", "notReached" };
        Assert.That(names.Select(name => (int)feedback[name]!), Is.EqualTo(new[] { 7, 3, 3, 1, 1, 3, 2 }));
    }

    [Test]
    public async Task Statistics_Unanswered_AreGroupedByTheirWordsAndMasked()
    {
        await StartAsync(withHours: true);
        string[] chargers =
        [
            "quel film à la borne de recharge de Lens", "réserver une borne de recharge demain", "recette borne de recharge 06 12 34 56 78",
            "code promo borne de recharge", "acheter borne de recharge", "cherche recette borne de recharge",
        ];
        string[] others = ["résultat du match de lens", "horaire du train pour Lille", "raconte moi une blague", "quel temps fera t il demain", Human];
        // What the others ask tells which words are everybody's.
        string[] usual = [.. SampleRequests.All.Where(row => row.Category != ReservedCategories.OutOfScope).Select(row => row.Text)];
        foreach (var text in usual.Concat(chargers).Concat(others)) await _client.AskAsync(text);
        var seen = await CountedAsync("", usual.Length + chargers.Length + others.Length);
        var unanswered = seen["unanswered"]!;
        var topic = unanswered["topics"]![0]!;
        using (Assert.EnterMultipleScope())
        {
            // Who asked for a human did not stay without an answer.
            Assert.That((int)unanswered["requests"]!, Is.EqualTo(Counts(seen, "decisions", "decision")["handoff"] - 1).And.EqualTo((int)unanswered["compared"]!));
            Assert.That(topic["keyWords"]!.AsArray().Select(word => (string)word!["word"]!).Take(2), Is.EquivalentTo(new[] { "borne", "recharge" }));
            Assert.That((int)topic["keyWords"]![0]!["requests"]!, Is.GreaterThanOrEqualTo(3));
            Assert.That(topic["examples"]!.AsArray(), Is.Not.Empty);
            Assert.That(unanswered.ToJsonString(), Does.Not.Contain("06 12"));
        }
    }

    [Test]
    public async Task Statistics_Review_TellsTheOldestThatWaits()
    {
        await StartAsync(withHours: true);
        var first = await _client.AskAsync(Power);
        Pass(TimeSpan.FromHours(1));
        await _client.AskAsync(Power);
        await CountedAsync("", 2);
        await _client.SendAsync(HttpMethod.Post, $"/v1/review/{first}/claim", ifMatch: "\"0\"");
        var review = (await CountedAsync("", 2))["review"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(((int)review["open"]!, (int)review["claimed"]!), Is.EqualTo((1, 1)));
            Assert.That((DateTimeOffset)review["oldestOpenAt"]!, Is.EqualTo(ApiApplication.Now.AddHours(1)));
        }
    }

    [TestCase("from=hier", "from")]
    [TestCase("to=2026-02-30", "to")]
    [TestCase("from=9999-12-31&to=9999-12-31", "from,to")]
    [TestCase("from=2026-11-25", "from")]
    [TestCase("from=2025-11-23", "from")]
    public async Task Statistics_WrongDay_NamesIt(string query, string names)
    {
        await StartAsync(withHours: true);
        var problem = await (await _client.ReadAsync("/v1/statistics?" + query)).ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        Assert.That(problem["errors"]!.AsObject().Select(error => error.Key), Is.EqualTo(names.Split(',')));
    }

    [TestCase(Roles.Frontend, HttpStatusCode.Forbidden)]
    [TestCase(Roles.Agent, HttpStatusCode.Forbidden)]
    [TestCase(Roles.Analyst, HttpStatusCode.OK)]
    public async Task Statistics_Key_OfAnAnalystIsNeeded(string role, HttpStatusCode expected)
    {
        var (key, text) = ApiKey.Create("pilotage", role, ApiApplication.Now);
        new KeyFile(Path.Combine(_application.State, "keys.json")).Write([key]);
        await StartAsync(withHours: true);
        Assert.That((await _client.ReadAsync("/v1/statistics")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        _client.DefaultRequestHeaders.Authorization = new("Bearer", text);
        Assert.That((await _client.ReadAsync("/v1/statistics")).StatusCode, Is.EqualTo(expected));
    }

    private async Task StartAsync(bool withHours)
    {
        foreach (var file in Directory.GetFiles(ApiApplication.DataFolder)) File.Copy(file, Path.Combine(_catalogue, Path.GetFileName(file)));
        var catalogue = Path.Combine(_catalogue, "catalogue.json");
        var json = JsonNode.Parse(await File.ReadAllTextAsync(catalogue))!;
        var desk = json["contacts"]!.AsArray().Single(contact => (string)contact!["id"]! == (string)json["humanDesk"]!)!.AsObject();
        desk.Remove("hours");
        if (withHours)
        {
            var week = new JsonObject();
            foreach (var day in new[] { "monday", "tuesday", "wednesday", "thursday", "friday" }) week[day] = new JsonArray("08:30-12:00", "13:30-17:00");
            desk["hours"] = new JsonObject { ["week"] = week };
        }
        await File.WriteAllTextAsync(catalogue, json.ToJsonString());
        _application.Settings["Allo62:Catalogue"] = _catalogue;
        _client = _application.CreateClient();
        await _application.StorageAsync();
    }

    private void Pass(TimeSpan time) => _application.Time.Advance(time);

    private async Task<JsonNode> CountedAsync(string query, int requests) => await Eventually.GetAsync(
        async () => await (await _client.ReadAsync("/v1/statistics" + query)).JsonAsync(), seen => (int?)seen["requests"] == requests);

    private static Dictionary<string, int> Counts(JsonNode seen, string list, string name) =>
        seen[list]!.AsArray().ToDictionary(entry => (string)entry![name]!, entry => (int)entry!["requests"]!);

    private static IEnumerable<string?> Labels(JsonNode seen) => seen["categories"]!.AsArray().Select(category => (string?)category!["label"]);

    private static (int All, int OutOfHours) Hour(JsonNode seen, int hour) => ((int)seen["hours"]![hour]!["requests"]!, (int)seen["hours"]![hour]!["outOfHours"]!);
}
