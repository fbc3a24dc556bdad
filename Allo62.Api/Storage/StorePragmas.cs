using System.Data.Common;
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
        using var command = connection.CreateCommand();
        Set(command);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        Set(command);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private void Set(DbCommand command)
    {
#pragma warning disable CA2100 // Only a number of ours is put in.
        command.CommandText = _commands;
#pragma warning restore CA2100
    }
}
