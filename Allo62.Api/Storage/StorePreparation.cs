namespace Allo62.Api.Storage;

/// <summary>Prepares the database beside the start and not before it, and again whenever it has been lost.</summary>
internal sealed class StorePreparation(Store store, StorageStatus status, TimeProvider time, ILogger<StorePreparation> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!status.IsPrepared && await store.PrepareAsync(stoppingToken)) Log.StorageReady(log);
            else if (status.Fault is not null) await store.ReadAsync((context, token) => context.Database.CanConnectAsync(token), stoppingToken);
            await Task.Delay(Pause, time, stoppingToken);
        }
    }
}
