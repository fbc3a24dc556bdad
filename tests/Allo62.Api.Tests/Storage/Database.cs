using Npgsql;

namespace Allo62.Api.Tests.Storage;

/// <summary>A fresh database for one host: a SQLite file, or a PostgreSQL database on the server that ALLO62_TEST_POSTGRESQL names.</summary>
internal sealed class Database : IDisposable
{
    public const string Sqlite = "SQLite";
    public const string PostgreSql = "PostgreSQL";

    private const string Variable = "ALLO62_TEST_POSTGRESQL";

    private readonly string? _server;
    private readonly string _name = $"allo62_{Guid.NewGuid():N}";

    public Database(string kind)
    {
        if (kind == Sqlite) return;
        _server = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(_server)) Assert.Ignore($"No PostgreSQL to test on: set {Variable} to a connection string of a server where databases may be made (./test.sh starts one where it may).");
        Execute($"CREATE DATABASE {_name}");
    }

    public string Connection => _server is null ? "" : new NpgsqlConnectionStringBuilder(_server) { Database = _name, Pooling = true }.ToString();

    public ApiApplication Host(bool keepState = false, string? state = null)
    {
        var application = state is null ? new ApiApplication { KeepState = keepState } : new ApiApplication { KeepState = keepState, State = state };
        application.Settings["Allo62:Storage:PostgreSql"] = Connection;
        return application;
    }

    /// <summary>As if the server were gone: nobody gets in, whoever is in is thrown out.</summary>
    public void Close()
    {
        Execute($"ALTER DATABASE {_name} WITH ALLOW_CONNECTIONS false");
        Execute($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{_name}'");
    }

    public void Reopen() => Execute($"ALTER DATABASE {_name} WITH ALLOW_CONNECTIONS true");

    public void Dispose()
    {
        if (_server is null) return;
        NpgsqlConnection.ClearAllPools();
        Execute($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
    }

    private void Execute(string command)
    {
        using var connection = new NpgsqlConnection(_server);
        connection.Open();
        using var create = connection.CreateCommand();
#pragma warning disable CA2100 // A name of ours.
        create.CommandText = command;
#pragma warning restore CA2100
        create.ExecuteNonQuery();
    }
}
