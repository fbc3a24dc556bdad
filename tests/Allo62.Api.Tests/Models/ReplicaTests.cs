using System.Net;
using Allo62.Api.Conversations;
using Allo62.Api.Models;
using Allo62.Api.Tests.Storage;
using Allo62.Model.Registry;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Allo62.Api.Tests.Models;

/// <summary>Several replicas, each with a folder of its own, and one PostgreSQL. Their clocks stand still unless a test moves them.</summary>
public sealed class ReplicaTests
{
    private const string Key = "a signing key that all replicas of this test share";

    private readonly List<IDisposable> _made = [];
    private Database _database = null!;
    private Replica _first = null!;
    private string _version = null!;

    [SetUp]
    public async Task Start()
    {
        _database = new Database(Database.PostgreSql);
        var folder = new ModelFolder();
        _version = folder.Add(ModelFolder.First);
        _first = await StartAsync(folder);
    }

    [TearDown]
    public void Stop()
    {
        _made.Reverse();
        foreach (var made in _made) made.Dispose();
        _made.Clear();
        // A skipped test never made one.
        _database?.Dispose();
    }

    [Test]
    public async Task Start_WithAnEmptyFolder_TakesTheModelOfTheOthers()
    {
        var second = await StartAsync();
        Assert.That(second.Served, Is.EqualTo(_version));
        var history = (await (await second.Client.ReadAsync("/v1/models/history")).JsonAsync()).AsArray();
        Assert.That(history.Select(line => (string)line!["version"]!), Is.EqualTo(new[] { _version }));
    }

    /// <summary>Polling waits for clocks that stand still: only the notification can tell the other replica.</summary>
    [Test]
    public async Task Activate_OnAnotherReplicaThanTheUpload_ReachesBothByNotification()
    {
        var second = await StartAsync();
        await Eventually.GetAsync(() => Task.FromResult(Listeners()), listeners => listeners == 2);
        var version = await _first.UploadAsync(ModelFolder.Second);
        Assert.That(await (await second.Client.ReadAsync("/v1/models")).Content.ReadAsStringAsync(), Does.Contain(version));
        var activated = await second.Client.SendAsync(HttpMethod.Post, $"/v1/models/{version}/activate", new { reason = "essai" });
        Assert.That(activated.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(second.Served, Is.EqualTo(version));
        await Eventually.GetAsync(() => Task.FromResult(_first.Served), served => served == version);
        await _first.Client.SendAsync(HttpMethod.Post, "/v1/models/rollback");
        await Eventually.GetAsync(() => Task.FromResult(second.Served), served => served == _version);
        var histories = await Task.WhenAll(new[] { _first, second }.Select(async replica => await (await replica.Client.ReadAsync("/v1/models/history")).Content.ReadAsStringAsync()));
        Assert.That(histories[0], Is.EqualTo(histories[1]).And.Contains("rollback").And.Contains("essai"));
    }

    [Test]
    public async Task Promotion_ThatNobodyToldOf_IsSeenAtTheNextLook()
    {
        var version = await _first.UploadAsync(ModelFolder.Second);
        Execute($"""INSERT INTO promotions ("Number", "At", "Action", "Version", "Previous", "By") VALUES (2, 0, 'Promote', '{version}', '{_version}', 'someone')""");
        await Eventually.GetAsync(
            () =>
            {
                _first.Application.Time.Advance(TimeSpan.FromSeconds(1));
                return Task.FromResult(_first.Served);
            },
            served => served == version);
    }

    [Test]
    public async Task Promotion_ByTheConsoleInOneFolder_ReachesTheOthers()
    {
        var second = await StartAsync();
        await Eventually.GetAsync(() => Task.FromResult(Listeners()), listeners => listeners == 2);
        var version = _first.Folder.Add(ModelFolder.Second);
        new ModelRegistry(_first.Folder.Path, TimeProvider.System).Promote(version, "console");
        await _first.Application.Services.GetRequiredService<ChampionWatcher>().LookAsync(CancellationToken.None);
        Assert.That(_first.Served, Is.EqualTo(version));
        await Eventually.GetAsync(() => Task.FromResult(second.Served), served => served == version);
    }

    [Test]
    public async Task Activate_TwoVersionsAtOnce_AllEndWithTheSame()
    {
        var second = await StartAsync();
        await _first.UploadAsync(ModelFolder.Second);
        var versions = (await (await _first.Client.ReadAsync("/v1/models")).JsonAsync()).AsArray().Select(model => (string)model!["modelVersion"]!).ToArray();
        for (var round = 0; round < 6; round++)
        {
            var answers = await Task.WhenAll(
                _first.Client.SendAsync(HttpMethod.Post, $"/v1/models/{versions[round % 2]}/activate"), second.Client.SendAsync(HttpMethod.Post, $"/v1/models/{versions[(round + 1) % 2]}/activate"));
            Assert.That(answers.Select(answer => answer.StatusCode), Has.All.EqualTo(HttpStatusCode.OK).Or.EqualTo(HttpStatusCode.Conflict));
        }
        await Eventually.GetAsync(
            async () =>
            {
                foreach (var replica in new[] { _first, second }) await replica.Application.Services.GetRequiredService<ChampionWatcher>().LookAsync(CancellationToken.None);
                return (_first.Served, second.Served);
            },
            served => served.Item1 == served.Item2);
    }

    [Test]
    public async Task Database_Away_ModelStaysAndAReplicaStartsWithItsOwnFolder()
    {
        var version = await _first.UploadAsync(ModelFolder.Second);
        _database.Close();
        await (await _first.Client.SendAsync(HttpMethod.Post, $"/v1/models/{version}/activate")).ProblemAsync(HttpStatusCode.ServiceUnavailable, "registry-unavailable");
        Assert.That((await _first.Client.ClassifyAsync("mon rsa")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(_first.Served, Is.EqualTo(_version));
        var folder = new ModelFolder();
        folder.Add(ModelFolder.Second);
        var second = await StartAsync(folder, waitForStorage: false);
        Assert.That(second.Served, Is.EqualTo(version));
        _database.Reopen();
        // What the others agreed on counts, once it can be read.
        await Eventually.GetAsync(
            () =>
            {
                second.Application.Time.Advance(TimeSpan.FromSeconds(2));
                return Task.FromResult(second.Served);
            },
            served => served == _version);
    }

    [Test]
    public async Task ConversationAndFeedback_BegunOnOneReplica_GoOnOnAnother()
    {
        var second = await StartAsync();
        var state = new ConversationState(_version, long.MaxValue, 1, null, [new("rsa", 0.5), new("routes", 0.5)], 0, ["rsa", "routes"], [], null);
        var token = _first.Application.Services.GetRequiredService<StateTokens>().Write(state);
        Assert.That((await second.Client.PostRawAsync($$"""{"state":"{{token}}","choice":"rsa"}""")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var id = await _first.Client.AskAsync("mon rsa");
        Assert.That((await second.Client.PutFeedbackAsync(id, new { verdict = "right" })).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var again = await (await _first.Client.PutFeedbackAsync(id, new { verdict = "right" })).JsonAsync();
        Assert.That((int)again["revision"]!, Is.EqualTo(1));
        var stranger = await StartAsync(key: "the signing key of a service that is not of this group");
        Assert.That((await stranger.Client.PostRawAsync($$"""{"state":"{{token}}","choice":"rsa"}""")).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    private async Task<Replica> StartAsync(ModelFolder? folder = null, bool waitForStorage = true, string key = Key)
    {
        folder ??= new ModelFolder();
        var application = _database.Host();
        application.Settings["Allo62:Model"] = folder.Path;
        application.Settings["Allo62:SigningKey"] = key;
        var replica = new Replica(application, application.CreateClient(), folder);
        _made.AddRange([folder, application, replica.Client]);
        if (waitForStorage) await application.StorageAsync();
        return replica;
    }

    private long Listeners() => (long)Execute("SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()")!;

    private object? Execute(string command)
    {
        using var connection = new NpgsqlConnection(_database.Connection);
        connection.Open();
#pragma warning disable CA2100 // Queries of this test.
        using var query = new NpgsqlCommand(command, connection);
#pragma warning restore CA2100
        return query.ExecuteScalar();
    }

    private sealed record Replica(ApiApplication Application, HttpClient Client, ModelFolder Folder)
    {
        public string? Served => Application.Services.GetRequiredService<ModelInService>().Current?.Version;

        public async Task<string> UploadAsync(byte[] package)
        {
            using var content = new ByteArrayContent(package);
            content.Headers.ContentType = new("application/octet-stream");
            return (string)(await (await Client.PostAsync(new Uri("/v1/models", UriKind.Relative), content)).JsonAsync())["modelVersion"]!;
        }
    }
}
