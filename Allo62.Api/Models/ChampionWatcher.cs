using System.Threading.Channels;
using Allo62.Model.Packaging;

namespace Allo62.Api.Models;

/// <summary>Follows the registry: what the console or another replica promotes is in service within two seconds.</summary>
internal sealed class ChampionWatcher(ModelSwap swap, ModelInService models, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> _wakes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private string? _refused;

    /// <summary>Something was promoted: look now.</summary>
    public void Wake() => _wakes.Writer.TryWrite(true);

    /// <summary>Looks once.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        await swap.CatchUpAsync(cancellation);
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
            await PauseAsync(stoppingToken);
            await LookAsync(stoppingToken);
        }
    }

    private async Task PauseAsync(CancellationToken cancellation)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var woken = _wakes.Reader.WaitToReadAsync(over.Token).AsTask();
        await Task.WhenAny(woken, Task.Delay(Pause, time, over.Token));
        await over.CancelAsync();
        _wakes.Reader.TryRead(out _);
        cancellation.ThrowIfCancellationRequested();
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
