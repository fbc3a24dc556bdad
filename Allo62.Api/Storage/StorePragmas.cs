using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Allo62.Api.Storage;

/// <summary>
/// How SQLite keeps its promises: write-ahead log, every commit on the disk before it is acknowledged, deleted text overwritten,
/// and no larger than allowed.
/// </summary>
internal sealed class StorePragmas(int largestFileMiB) : DbConnectionInterceptor
{
    private const int PageBytes = 4_096;

    private readonly string _commands = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;"
        + (largestFileMiB > 0 ? $" PRAGMA max_page_count={((long)largestFileMiB << 20) / PageBytes};" : "");

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (IsReadOnly(connection)) return;
        using var command = connection.CreateCommand();
        Set(command);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (IsReadOnly(connection)) return;
        await using var command = connection.CreateCommand();
        Set(command);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Entity Framework looks whether the file exists through such a connection; it cannot set a file without a write-ahead log to one.</summary>
    private static bool IsReadOnly(DbConnection connection) => new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly;

    private void Set(DbCommand command)
    {
#pragma warning disable CA2100 // Only a number of ours is put in.
        command.CommandText = _commands;
#pragma warning restore CA2100
    }
}
