using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;

namespace Allo62.Load;

/// <summary>
/// Sends requests at a steady rate from a fixed number of connections. A request that could not be sent in time counts its wait: a server
/// that stalls cannot hide it.
/// </summary>
internal sealed class LoadRun : IDisposable
{
    private const string VersionMember = "\"modelVersion\":\"";
    private const string IdMember = "\"requestId\":\"";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly LoadPlan _plan;
    private readonly HttpClient _client;
    private readonly IReadOnlyList<byte[]> _bodies;
    private readonly ConcurrentDictionary<string, int> _outcomes = new();
    private readonly ConcurrentDictionary<string, (double First, double Last)> _versions = new();
    private readonly ConcurrentBag<string> _kept = [];
    private readonly List<double>[] _latencies;
    private readonly long _started = Stopwatch.GetTimestamp();
    private long _next = -1;

    public LoadRun(LoadPlan plan)
    {
        _plan = plan;
        _bodies = plan.Bodies();
        _client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = plan.Connections, UseProxy = false }) { Timeout = Patience };
        if (plan.Key is not null) _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", plan.Key);
        _latencies = [.. Enumerable.Range(0, plan.Connections).Select(_ => new List<double>(4_096))];
    }

    public async Task<LoadReport> RunAsync()
    {
        await Task.WhenAll(Enumerable.Range(0, _plan.Connections).Select(worker => Task.Run(() => WorkAsync(_latencies[worker]))));
        return LoadReport.Of(_outcomes, _latencies.SelectMany(list => list), Elapsed(), _versions, _kept);
    }

    public void Dispose() => _client.Dispose();

    private double Elapsed() => Stopwatch.GetElapsedTime(_started).TotalSeconds;

    private async Task WorkAsync(List<double> latencies)
    {
        while (true)
        {
            var number = Interlocked.Increment(ref _next);
            var due = _plan.Rate > 0 ? number / _plan.Rate : Elapsed();
            if (due >= _plan.Seconds || (_plan.StopFile is not null && number % 64 == 0 && File.Exists(_plan.StopFile))) return;
            var wait = due - Elapsed();
            if (wait > 0.001) await Task.Delay(TimeSpan.FromSeconds(wait));
            var outcome = await SendAsync(_bodies[(int)(number % _bodies.Count)]);
            latencies.Add((Elapsed() - due) * 1_000);
            _outcomes.AddOrUpdate(outcome, 1, (_, count) => count + 1);
            if (_plan.StopFile is not null && File.Exists(_plan.StopFile)) return;
        }
    }

    private async Task<string> SendAsync(byte[] body)
    {
        try
        {
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var response = await _client.PostAsync(_plan.Url, content);
            var answer = await response.Content.ReadAsByteArrayAsync();
            if (!response.IsSuccessStatusCode) return $"status {(int)response.StatusCode}";
            if (Member(answer, VersionMember) is { } version)
            {
                var now = Elapsed();
                _versions.AddOrUpdate(version, (now, now), (_, seen) => (Math.Min(seen.First, now), Math.Max(seen.Last, now)));
            }
            if (!_plan.Feedback || Member(answer, IdMember) is not { } id) return LoadReport.AnsweredOutcome;
            return await FeedbackAsync(id);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or IOException)
        {
            return exception is HttpRequestException http ? $"{http.HttpRequestError}" : exception.GetType().Name;
        }
    }

    /// <summary>As docs/api-conversation.md asks of front-ends: the same again after a 503.</summary>
    private async Task<string> FeedbackAsync(string id)
    {
        using var content = new StringContent("{\"verdict\":\"right\"}", Encoding.UTF8, "application/json");
        using var response = await _client.PutAsync(new Uri(_plan.Url, $"/v1/feedback/{id}"), content);
        if (response.IsSuccessStatusCode) _kept.Add(id);
        return response.IsSuccessStatusCode ? LoadReport.AnsweredOutcome : response.StatusCode == System.Net.HttpStatusCode.ServiceUnavailable ? LoadReport.FeedbackLaterOutcome : $"feedback {(int)response.StatusCode}";
    }

    private static string? Member(byte[] json, string name)
    {
        var at = json.AsSpan().IndexOf(Encoding.ASCII.GetBytes(name));
        if (at < 0) return null;
        var value = json.AsSpan(at + name.Length);
        return Encoding.ASCII.GetString(value[..value.IndexOf((byte)'"')]);
    }
}
