namespace Allo62.Api.Tests.Storage;

/// <summary>A host with a database, for suites that run on both kinds.</summary>
[TestFixture(Database.Sqlite)]
[TestFixture(Database.PostgreSql)]
public abstract class StoredTests(string kind)
{
    private Database _database = null!;

    internal ApiApplication Application { get; private set; } = null!;

    internal HttpClient Client { get; private set; } = null!;

    [SetUp]
    public async Task Start()
    {
        _database = new Database(kind);
        Application = _database.Host();
        Client = Application.CreateClient();
        await Application.StorageAsync();
    }

    [TearDown]
    public void Stop()
    {
        // A skipped fixture never started one.
        Client?.Dispose();
        Application?.Dispose();
        _database?.Dispose();
    }
}
