using Allo62.Api.Hosting;
using Microsoft.Extensions.Options;

namespace Allo62.Api.Models;

/// <summary>Loads the candidate that the settings name, and lets it score beside the requests.</summary>
internal sealed class ShadowWorker(ShadowModel shadow, ModelSwap swap, IOptions<ServiceOptions> options) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        // A candidate that cannot be had is told in the log, and keeps nobody from being answered.
        if (options.Value.Shadow.Length > 0) await swap.ShadowAsync(options.Value.Shadow, shadow, stoppingToken);
        await shadow.WorkAsync(stoppingToken);
    }
}
