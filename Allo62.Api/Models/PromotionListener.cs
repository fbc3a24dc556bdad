using Npgsql;

namespace Allo62.Api.Models;

/// <summary>Hears of promotions from PostgreSQL the moment they are committed. Without it the watcher still looks every second.</summary>
internal sealed class PromotionListener(SharedRegistry shared, ChampionWatcher watcher, TimeProvider time) : BackgroundService
{
    private const int KeepAliveSeconds = 15;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (shared.IsUsed && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is NpgsqlException or IOException or TimeoutException or System.Net.Sockets.SocketException)
            {
                // The store says that the database is away.
            }
            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private async Task ListenAsync(CancellationToken cancellation)
    {
        var settings = new NpgsqlConnectionStringBuilder(shared.Connection) { Pooling = false, KeepAlive = KeepAliveSeconds };
        await using var connection = new NpgsqlConnection(settings.ToString());
        connection.Notification += (_, _) => watcher.Wake();
        await connection.OpenAsync(cancellation);
        await using (var command = new NpgsqlCommand($"LISTEN {SharedRegistry.Channel}", connection)) await command.ExecuteNonQueryAsync(cancellation);
        // What was promoted before the listening began.
        watcher.Wake();
        while (true) await connection.WaitAsync(cancellation);
    }
}
