using System.Collections.Concurrent;
using System.Net;
using Allo62.Api.Models;
using Allo62.Model.Packaging;
using Microsoft.Extensions.DependencyInjection;

namespace Allo62.Api.Tests.Models;

public sealed class SwapUnderLoadTests
{
    private const int Swaps = 1_000;

    private bool _swapping;

    /// <summary>The pointer, the packages and their checks are tested elsewhere; a thousand times it is the swap itself that counts.</summary>
    [Test]
    public async Task Swap_AThousandTimesUnderLoad_NoErrorAndNoAnswerOfTheOldModelAfterwards()
    {
        using var folder = new ModelFolder();
        var paths = new[] { ModelFolder.First, ModelFolder.Second }.Select(package => Path.Combine(folder.Path, folder.Add(package) + ModelPackage.FileExtension)).ToArray();
        using var application = new ApiApplication();
        application.Settings["Allo62:Model"] = folder.Path;
        application.Settings["Allo62:Storage:StoreRequests"] = "false";
        using var client = application.CreateClient();
        var models = application.Services.GetRequiredService<ModelInService>();
        var loaded = paths.Select(path => ServingModel.From(ModelPackage.Load(path))).ToArray();
        var generation = 0;
        using var stop = new CancellationTokenSource();
        var faults = new ConcurrentQueue<string>();
        var answers = 0;
        var callers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var acknowledged = Volatile.Read(ref generation);
                var response = await client.ClassifyAsync("mon rsa");
                if (response.StatusCode != HttpStatusCode.OK)
                {
                    faults.Enqueue($"status {response.StatusCode}");
                    continue;
                }
                var version = (string)(await response.JsonAsync())["modelVersion"]!;
                Interlocked.Increment(ref answers);
                // Each swap gives the model a name of its own; an answer must be at least as new as the last swap acknowledged before it was asked.
                if (int.Parse(version, System.Globalization.CultureInfo.InvariantCulture) < acknowledged) faults.Enqueue($"answer of {version} after {acknowledged} was acknowledged");
            }
        })).ToArray();
        await models.PutAsync(Named(0), TimeSpan.FromSeconds(30), TimeProvider.System);
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        for (var swap = 1; swap <= Swaps; swap++)
        {
            if (!await models.PutAsync(Named(swap), TimeSpan.FromSeconds(30), TimeProvider.System)) faults.Enqueue("not drained");
            Volatile.Write(ref generation, swap);
            while (Volatile.Read(ref answers) < swap && !callers.Any(caller => caller.IsCompleted)) await Task.Yield();
        }
        await stop.CancelAsync();
        await Task.WhenAll(callers);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(faults, Is.Empty);
            Assert.That(answers, Is.GreaterThanOrEqualTo(Swaps));
            Assert.That(GC.GetTotalMemory(forceFullCollection: true), Is.LessThan(memory + (16 << 20)));
        }

        ServingModel Named(int swap)
        {
            var model = loaded[swap % 2];
            return model with { Manifest = model.Manifest with { ModelVersion = swap.ToString(System.Globalization.CultureInfo.InvariantCulture) } };
        }
    }

    /// <summary>A thousand by hand: ALLO62_TEST_SWAPS=1000.</summary>
    [Test]
    public async Task Activate_ManyTimesUnderLoad_EveryAnswerAfterwardsIsOfTheNewModel()
    {
        var swaps = int.TryParse(Environment.GetEnvironmentVariable("ALLO62_TEST_SWAPS"), out var asked) ? asked : 60;
        using var folder = new ModelFolder();
        var versions = new[] { ModelFolder.First, ModelFolder.Second }.Select(folder.Add).ToArray();
        using var application = new ApiApplication();
        application.Settings["Allo62:Model"] = folder.Path;
        application.Settings["Allo62:Storage:StoreRequests"] = "false";
        using var client = application.CreateClient();
        using var stop = new CancellationTokenSource();
        await client.SendAsync(HttpMethod.Post, $"/v1/models/{versions[0]}/activate");
        var acknowledged = 0;
        var answers = 0;
        var faults = new ConcurrentQueue<string>();
        var callers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var before = Volatile.Read(ref acknowledged);
                var response = await client.ClassifyAsync("mon rsa");
                if (response.StatusCode != HttpStatusCode.OK)
                {
                    faults.Enqueue($"status {response.StatusCode}");
                    continue;
                }
                var version = (string)(await response.JsonAsync())["modelVersion"]!;
                // In this order: no swap was under way then, and none has been acknowledged since the request was sent.
                if (!Volatile.Read(ref _swapping) && before == Volatile.Read(ref acknowledged) && version != versions[before % 2]) faults.Enqueue($"an answer of {version} after swap {before} was acknowledged");
                Interlocked.Increment(ref answers);
            }
        })).ToArray();
        var memory = 0L;
        for (var swap = 1; swap <= swaps; swap++)
        {
            Volatile.Write(ref _swapping, true);
            var changed = await client.SendAsync(HttpMethod.Post, $"/v1/models/{versions[swap % 2]}/activate");
            Volatile.Write(ref acknowledged, swap);
            Volatile.Write(ref _swapping, false);
            if (changed.StatusCode != HttpStatusCode.OK || !(bool)(await changed.JsonAsync())["drained"]!) faults.Enqueue($"swap {swap}: {changed.StatusCode}");
            var served = (string)(await (await client.ClassifyAsync("mon rsa")).JsonAsync())["modelVersion"]!;
            if (served != versions[swap % 2]) faults.Enqueue($"swap {swap} was acknowledged and {served} answered");
            // The first ones fill caches and pools.
            if (swap == swaps / 4) memory = MemoryOfTheService();
        }
        await stop.CancelAsync();
        await Task.WhenAll(callers);
        var after = MemoryOfTheService();
        TestContext.Out.WriteLine($"{swaps} swaps, {answers} answers, {faults.Count} faults, memory {memory >> 20} → {after >> 20} MiB");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(faults, Is.Empty);
            Assert.That(answers, Is.GreaterThan(swaps));
            // Logs of the test host are kept in memory; a model is larger than this.
            Assert.That(after, Is.LessThan(memory + (16 << 20)));
        }

        long MemoryOfTheService()
        {
            application.Logs.Clear();
            return GC.GetTotalMemory(forceFullCollection: true);
        }
    }
}
