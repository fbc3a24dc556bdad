using Allo62.Model.Packaging;

namespace Allo62.Api.Models;

/// <summary>Follows the registry's pointer: what the console or another replica promotes is in service within two seconds.</summary>
internal sealed class ChampionWatcher(ModelSwap swap, ModelInService models, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private string? _refused;

    /// <summary>Looks once.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        if (Champion() is not { } champion || champion == models.Current?.Version || champion == _refused) return;
        var result = await swap.FollowAsync(champion, cancellation);
        // Not again and again: only a moved pointer is a reason to look at another package.
        _refused = result.Outcome is SwapOutcome.Refused or SwapOutcome.UnknownVersion ? champion : null;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (swap.Registry is null) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, time, stoppingToken);
            await LookAsync(stoppingToken);
        }
    }

    private string? Champion()
    {
        try
        {
            return swap.Registry!.Champion;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ModelPackageException)
        {
            return null;
        }
    }
}
