using System.Net;
using Allo62.Api.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Allo62.Api.Tests.Storage;

/// <summary>Whatever happens to the database, people get their answer, and nobody is told that something was kept when it was not.</summary>
public sealed class FaultTests
{
    private ApiApplication _application = null!;

    private string File => Path.Combine(_application.State, SqliteStore.FileName);

    [SetUp]
    public void Create()
    {
        _application = new ApiApplication();
        _application.Settings["Allo62:Storage:TimeoutSeconds"] = "1";
    }

    [TearDown]
    public void Stop() => _application.Dispose();

    [Test]
    public async Task Start_CorruptFile_AnswersPeopleAndRefusesFeedback()
    {
        await System.IO.File.WriteAllBytesAsync(File, [.. Enumerable.Repeat((byte)0x5A, 20_000)]);
        using var client = _application.CreateClient();
        await IsDegradedAsync(client);
        Assert.That((await System.IO.File.ReadAllBytesAsync(File))[..100], Is.All.EqualTo(0x5A), "what is there is the operator's to look at");
    }

    [Test]
    public async Task Start_StateFolderThatCannotBe_AnswersPeopleAndRefusesFeedback()
    {
        var file = Path.GetTempFileName();
        using var application = new ApiApplication { State = file, KeepState = true };
        using var client = application.CreateClient();
        await IsDegradedAsync(client);
        System.IO.File.Delete(file);
    }

    [Test]
    public async Task Run_FileDeletedMeanwhile_NeverAcknowledgesWhatWouldBeLost()
    {
        using var client = _application.CreateClient();
        await _application.StorageAsync();
        System.IO.File.Delete(File);
        await IsDegradedAsync(client);
    }

    /// <summary>As <c>VACUUM INTO</c> and other tools write a backup.</summary>
    [Test]
    public async Task Start_RestoredFileWithoutWriteAheadLog_IsReadyWithWhatWasKept()
    {
        string id;
        using (var before = new ApiApplication { State = _application.State, KeepState = true })
        {
            using var asking = before.CreateClient();
            await before.StorageAsync();
            id = await asking.AskAsync("mon rsa");
            await Eventually.GetAsync(() => asking.PutFeedbackAsync(id, new { verdict = "right" }), response => response.IsSuccessStatusCode);
        }
        SqliteConnection.ClearAllPools();
        await using (var tool = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            await tool.OpenAsync();
            await using var command = tool.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=DELETE";
            Assert.That(await command.ExecuteScalarAsync(), Is.EqualTo("delete"));
        }
        using var client = _application.CreateClient();
        await _application.StorageAsync();
        var again = await client.PutFeedbackAsync(id, new { verdict = "right" });
        Assert.That((int)(await again.JsonAsync())["revision"]!, Is.EqualTo(1), "the feedback of before is there");
    }

    [Test]
    public async Task Run_DatabaseLocked_RefusesFeedbackInTimeAndTakesItAfterwards()
    {
        using var client = _application.CreateClient();
        await _application.StorageAsync();
        var id = await client.AskAsync("mon rsa");
        await using (var other = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            await other.OpenAsync();
            await using var locked = other.BeginTransaction(deferred: false);
            await IsDegradedAsync(client, id);
        }
        await Eventually.GetAsync(() => client.PutFeedbackAsync(id, new { verdict = "right" }), response => response.IsSuccessStatusCode);
        var ready = await (await client.ReadAsync("/health/ready")).JsonAsync();
        Assert.That((string)ready["status"]!, Is.EqualTo("healthy"));
    }

    [Test]
    public async Task Run_FullDisk_SaysThatRequestsAreNotKeptAndCountsThem()
    {
        _application.Settings["Allo62:Storage:LargestFileMiB"] = "1";
        _application.Settings["Allo62:Storage:QueueLength"] = "50";
        using var client = _application.CreateClient();
        await _application.StorageAsync();
        var text = string.Concat(Enumerable.Repeat("mon rsa est suspendu ", 180));
        var answer = await Eventually.GetAsync(async () => await (await client.ClassifyAsync(text)).JsonAsync(), json => (string)json["recording"]! == "full");
        var queue = _application.Services.GetRequiredService<RequestQueue>();
        // On a busy machine it can be slow before it is full.
        await Eventually.GetAsync(() => Task.FromResult(_application.Services.GetRequiredService<StorageStatus>().Fault), fault => fault == "SQLite error 13");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)answer["decision"]!, Is.Not.Empty);
            Assert.That(queue.Dropped, Is.GreaterThan(0));
            Assert.That(new FileInfo(File).Length, Is.LessThanOrEqualTo(1 << 20));
        }
        var metrics = await (await client.ReadAsync("/metrics")).Content.ReadAsStringAsync();
        Assert.That(metrics, Does.Match(@"allo62_queue_dropped_total\{[^}]*\} [1-9]").And.Match(@"allo62_storage_up\{[^}]*\} 0"));
    }

    [Test]
    public async Task Run_FolderMadeReadOnly_AnswersPeopleAndRefusesFeedback()
    {
        using var client = _application.CreateClient();
        await _application.StorageAsync();
        var id = await client.AskAsync("mon rsa");
        await Eventually.GetAsync(() => client.PutFeedbackAsync(id, new { verdict = "right" }), response => response.IsSuccessStatusCode);
        // Another one: feedback that is kept already and said again needs no write, and is answered truly.
        var during = await client.AskAsync("demande d'apa");
        using (ReadOnly.Make(_application.State))
        {
            SqliteConnection.ClearAllPools();
            await IsDegradedAsync(client, during);
        }
        await Eventually.GetAsync(() => client.PutFeedbackAsync(during, new { verdict = "right" }), response => response.IsSuccessStatusCode);
        var again = await Eventually.GetAsync(() => client.PutFeedbackAsync(id, new { verdict = "right" }), response => response.IsSuccessStatusCode);
        Assert.That((int)(await again.JsonAsync())["revision"]!, Is.EqualTo(1));
    }

    [Test]
    public async Task Start_ReadOnlyFolder_AnswersPeopleAndRefusesFeedback()
    {
        using var held = ReadOnly.Make(_application.State);
        using var client = _application.CreateClient();
        await IsDegradedAsync(client);
    }

    [Test]
    public async Task Run_PostgreSqlTooSlow_RefusesFeedbackInTimeAndTakesItAfterwards()
    {
        using var database = new Database(Database.PostgreSql);
        using var application = database.Host();
        application.Settings["Allo62:Storage:TimeoutSeconds"] = "1";
        using var client = application.CreateClient();
        await application.StorageAsync();
        var id = await client.AskAsync("mon rsa");
        await using (var other = new Npgsql.NpgsqlConnection(database.Connection))
        {
            await other.OpenAsync();
            await using var transaction = await other.BeginTransactionAsync();
            await using (var command = new Npgsql.NpgsqlCommand("LOCK TABLE feedback, requests IN ACCESS EXCLUSIVE MODE", other)) await command.ExecuteNonQueryAsync();
            await IsDegradedAsync(client, id);
        }
        await Eventually.GetAsync(() => client.PutFeedbackAsync(id, new { verdict = "right" }), response => response.IsSuccessStatusCode);
    }

    /// <summary>Within the retention, which reaches as far here; what a jump beyond it must not delete is tested on the sweep.</summary>
    [TestCase(3_000)]
    [TestCase(-3_000)]
    public async Task Run_ClockJumps_AnswersPeopleAndKeepsWhatWasAcknowledged(int days)
    {
        _application.Settings["Allo62:Storage:RetentionDays"] = "3650";
        using var client = _application.CreateClient();
        await _application.StorageAsync();
        var id = await client.AskAsync("mon rsa");
        await KeepAsync(id);
        _application.Time.AdjustTime(ApiApplication.Now.AddDays(days));
        await KeepAsync(await client.AskAsync("mon rsa"));
        Assert.That((int)(await (await KeepAsync(id)).JsonAsync())["revision"]!, Is.EqualTo(1));
        Assert.That((string)(await (await client.ReadAsync("/health/ready")).JsonAsync())["status"]!, Is.EqualTo("healthy"));

        Task<HttpResponseMessage> KeepAsync(string request) => Eventually.GetAsync(() => client.PutFeedbackAsync(request, new { verdict = "right" }), response => response.IsSuccessStatusCode);
    }

    [Test]
    public async Task Run_PostgreSqlGoneAndBack_LosesNothingAcknowledged()
    {
        using var database = new Database(Database.PostgreSql);
        using var application = database.Host();
        application.Settings["Allo62:Storage:TimeoutSeconds"] = "2";
        using var client = application.CreateClient();
        await application.StorageAsync();
        var before = await client.AskAsync("mon rsa");
        await client.PutFeedbackAsync(before, new { verdict = "wrong" });
        var during = await client.AskAsync("demande d'apa");
        database.Close();
        await IsDegradedAsync(client, during);
        database.Reopen();
        await Eventually.GetAsync(() => client.PutFeedbackAsync(during, new { verdict = "right" }), response => response.IsSuccessStatusCode);
        var kept = await (await client.PutFeedbackAsync(before, new { verdict = "wrong" })).JsonAsync();
        Assert.That((int)kept["revision"]!, Is.EqualTo(1));
    }

    [TestCase(Database.Sqlite)]
    [TestCase(Database.PostgreSql)]
    public async Task Sweep_AfterTheRetention_LeavesNothing(string kind)
    {
        using var database = new Database(kind);
        using var application = database.Host();
        using var client = application.CreateClient();
        await application.StorageAsync();
        var old = await client.AskAsync("mon rsa");
        await client.PutFeedbackAsync(old, new { verdict = "wrong" });
        await Eventually.GetAsync(() => client.ReadAsync($"/v1/review/{old}"), response => response.IsSuccessStatusCode);
        var sweep = application.Services.GetServices<IHostedService>().OfType<RetentionSweep>().Single();
        await sweep.SweepAsync(CancellationToken.None);
        Assert.That((await client.ReadAsync($"/v1/review/{old}")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        application.Time.AdjustTime(ApiApplication.Now.AddDays(181));
        await sweep.SweepAsync(CancellationToken.None);
        Assert.That((await client.ReadAsync($"/v1/review/{old}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        var left = await application.Services.GetRequiredService<Store>().ReadAsync((context, _) => Task.FromResult(context.Feedback.Count() + context.Requests.Count()), CancellationToken.None);
        Assert.That(left.Value, Is.Zero);
    }

    [Test]
    public void Sweep_ClockThatJumped_WaitsADay()
    {
        var clock = new TwoClocks();
        using var sweep = new RetentionSweep(null!, Microsoft.Extensions.Options.Options.Create(new StorageOptions()), clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<RetentionSweep>.Instance);
        clock.Run(TimeSpan.FromHours(1));
        sweep.ClockIsSteady();
        clock.Run(TimeSpan.FromHours(1));
        Assert.That(sweep.ClockIsSteady(), Is.True);
        clock.Jump(TimeSpan.FromDays(3_650));
        Assert.That(sweep.ClockIsSteady(), Is.False);
        clock.Run(TimeSpan.FromHours(23));
        Assert.That(sweep.ClockIsSteady(), Is.False);
        clock.Run(TimeSpan.FromHours(2));
        Assert.That(sweep.ClockIsSteady(), Is.True);
        clock.Jump(TimeSpan.FromDays(-400));
        Assert.That(sweep.ClockIsSteady(), Is.False);
    }

    private static async Task IsDegradedAsync(HttpClient client, string? id = null)
    {
        var answer = await client.ClassifyAsync("mon rsa");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var feedback = await client.PutFeedbackAsync(id ?? (string)(await answer.JsonAsync())["requestId"]!, new { verdict = "right" });
        await feedback.ProblemAsync(HttpStatusCode.ServiceUnavailable, "storage-unavailable");
        Assert.That(feedback.Headers.RetryAfter!.Delta, Is.GreaterThan(TimeSpan.Zero));
        var ready = await client.ReadAsync("/health/ready");
        var json = await ready.JsonAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ready.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((string)json["status"]!, Is.EqualTo("degraded"));
            Assert.That((string)json["checks"]!["model"]!, Is.EqualTo("healthy"));
        }
        Assert.That((await client.ClassifyAsync("mon rsa")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    /// <summary>The clock on the wall, which can be set, and the one that only runs forward.</summary>
    private sealed class TwoClocks : TimeProvider
    {
        private DateTimeOffset _wall = ApiApplication.Now;
        private TimeSpan _run;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Run(TimeSpan time) => (_run, _wall) = (_run + time, _wall + time);

        public void Jump(TimeSpan by) => _wall += by;

        public override DateTimeOffset GetUtcNow() => _wall;

        public override long GetTimestamp() => _run.Ticks;
    }
}
