using System.Collections.Concurrent;
using System.Globalization;
using Allo62.Api.Storage;
using Microsoft.Data.Sqlite;

namespace Allo62.Api.Tests.Storage;

/// <summary>The process dies in the middle of its work, again and again.</summary>
public sealed class KillTests
{
    private const int Callers = 4;
    private const int AcknowledgedBeforeTheKill = 12;

    /// <summary>A hundred by hand: ALLO62_TEST_KILLS=100.</summary>
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("ALLO62_TEST_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 8;

    private DirectoryInfo _state = null!;

    [SetUp]
    public void Create() => _state = Directory.CreateTempSubdirectory("allo62-tests-");

    [TearDown]
    public void Clean() => _state.Delete(recursive: true);

    [Test]
    public async Task Kill_UnderLoad_LosesNoAcknowledgedFeedbackAndLeavesNoHalfRow()
    {
        var acknowledged = new ConcurrentDictionary<string, string>();
        for (var kill = 0; kill < Kills; kill++)
        {
            using var service = await ServiceProcess.StartAsync(_state.FullName);
            using var stop = new CancellationTokenSource();
            var enough = new TaskCompletionSource();
            var seen = 0;
            var callers = Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
            {
                while (!stop.IsCancellationRequested)
                {
                    try
                    {
                        var id = await service.Client.AskAsync("mon rsa est suspendu");
                        var verdict = caller % 2 == 0 ? "Right" : "Wrong";
                        // Not yet: the database is prepared beside the start.
                        if (!(await service.Client.PutFeedbackAsync(id, new { verdict = verdict.ToLowerInvariant() })).IsSuccessStatusCode) continue;
                        acknowledged[id] = verdict;
                        if (Interlocked.Increment(ref seen) >= AcknowledgedBeforeTheKill) enough.TrySetResult();
                    }
                    catch (HttpRequestException)
                    {
                        // The connection died with the process.
                        return;
                    }
                }
            })).ToArray();
            await enough.Task.WaitAsync(TimeSpan.FromMinutes(10));
            await service.KillAsync();
            await stop.CancelAsync();
            await Task.WhenAll(callers);
            Check(acknowledged);
        }
        Assert.That(acknowledged, Has.Count.GreaterThanOrEqualTo(Kills * AcknowledgedBeforeTheKill));
    }

    [Test]
    public async Task Terminate_UnderLoad_KeepsEveryRequestThatWasQueued()
    {
        var queued = new ConcurrentQueue<string>();
        // However slow the machine is: what is promised is that a stop waits for the queue, as long as it may.
        using (var service = await ServiceProcess.StartAsync(_state.FullName, "--Allo62:DrainSeconds=600"))
        {
            await Eventually.GetAsync(() => service.Client.ReadAsync("/v1/review"), response => response.IsSuccessStatusCode);
            await Parallel.ForAsync(0, 200, async (_, _) => queued.Enqueue(await service.Client.AskAsync("mon rsa est suspendu")));
            Assert.That(await service.TerminateAsync(), Is.Zero);
        }
        Assert.That(Read("SELECT lower(RequestId) FROM requests"), Is.SupersetOf(queued));
    }

    private void Check(ConcurrentDictionary<string, string> acknowledged)
    {
        Assert.That(Read("PRAGMA integrity_check"), Is.EqualTo(new[] { "ok" }));
        var kept = Read("SELECT lower(RequestId) || ' ' || Verdict FROM feedback WHERE Revision = 1").ToHashSet();
        Assert.That(acknowledged.Select(pair => $"{pair.Key} {pair.Value}").Where(row => !kept.Contains(row)), Is.Empty);
        Assert.That(Read("SELECT RequestId FROM requests WHERE Text IS NULL OR ModelVersion = '' OR At = 0"), Is.Empty);
    }

    private string[] Read(string query)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_state.FullName, SqliteStore.FileName)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Queries of this test.
        command.CommandText = query;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(reader.GetString(0));
        return [.. rows];
    }
}
