using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Allo62.Api.Tests.Models;

namespace Allo62.Api.Tests.Security;

/// <summary>A service of its own under attack: it never fails, never hangs, does not grow, and answers the next good request.</summary>
public sealed class HostileTests
{
    private const int Requests = 10_000;
    private const int AtOnce = 16;
    private const int SlowCallers = 100;

    // The answer to « HTTP/9.9 » is no fault of the service.
    private const string HttpVersionNotSupported = "505";

    // Many times what an answer takes on a busy machine; the service's own limits end a connection far earlier.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Test]
    public async Task TenThousand_HostileRequests_NoFaultNoHangNoGrowth()
    {
        var state = Directory.CreateTempSubdirectory("allo62-tests-");
        using var folder = new ModelFolder();
        var version = folder.Add(ModelFolder.First);
        var statuses = new ConcurrentDictionary<string, int>();
        using (var service = await ServiceProcess.StartAsync(state.FullName, "--Allo62:Model=" + folder.Path))
        {
            var port = service.Client.BaseAddress!.Port;
            await Eventually.GetAsync(() => service.Client.ReadAsync("/v1/review"), response => response.IsSuccessStatusCode);
            var slow = await Task.WhenAll(Enumerable.Range(0, SlowCallers).Select(_ => BeginSlowlyAsync(port)));
            await SendAsync(port, 1, Requests / 5, statuses);
            var grown = service.WorkingSetBytes;
            await SendAsync(port, 2, Requests - (Requests / 5), statuses);
            grown = service.WorkingSetBytes - grown;
            TestContext.Out.WriteLine($"{string.Join(", ", statuses.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}: {pair.Value}"))}; grown by {grown >> 20} MiB");
            using (Assert.EnterMultipleScope())
            {
                Assert.That(statuses.Values.Sum(), Is.EqualTo(Requests));
                Assert.That(statuses.Keys.Where(status => (status.StartsWith('5') && status != HttpVersionNotSupported) || status == "hang"), Is.Empty);
                Assert.That(statuses.Keys, Is.SupersetOf(new[] { "200", "400", "404", "413", "415", "422", "closed" }));
                Assert.That(grown, Is.LessThan(96L << 20));
                Assert.That(service.Output, Does.Not.Contain("Unhandled exception").And.Not.Contain("fail: Microsoft.AspNetCore"));
            }
            var answer = await (await service.Client.ClassifyAsync("mon rsa est suspendu")).JsonAsync();
            Assert.That((string)answer["modelVersion"]!, Is.EqualTo(version));
            Assert.That((await service.Client.PutFeedbackAsync((string)answer["requestId"]!, new { verdict = "right" })).StatusCode, Is.EqualTo(HttpStatusCode.OK));
            // Who began and never went on was shown the door.
            foreach (var caller in slow) Assert.That(await EndOfAsync(caller.GetStream()), Is.Not.EqualTo("hang"));
            var export = await (await service.Client.ReadAsync("/v1/review/export")).Content.ReadAsStringAsync();
            Assert.That(export.Split('\n').SelectMany(line => line.Split(';')).Select(cell => cell.Trim('"', '\r')), Has.None.Matches<string>(cell => cell!.Length > 1 && cell[0] is '=' or '@'));
        }
        Assert.That(Directory.GetFiles(folder.Path, "*.partial"), Is.Empty);
        state.Delete(recursive: true);
    }

    private static Task SendAsync(int port, int seed, int count, ConcurrentDictionary<string, int> statuses)
    {
        var left = count;
        return Task.WhenAll(Enumerable.Range(0, AtOnce).Select(caller => Task.Run(async () =>
        {
            var requests = new HostileRequests((seed * AtOnce) + caller, ModelFolder.Second);
            while (Interlocked.Decrement(ref left) >= 0) statuses.AddOrUpdate(await SendAsync(port, requests.Next(out var isWhole), isWhole), 1, (_, seen) => seen + 1);
        })));
    }

    /// <returns>The status, or « closed » when the connection was ended without one, or « hang ».</returns>
    private static async Task<string> SendAsync(int port, byte[] request, bool isWhole)
    {
        using var client = new TcpClient { LingerState = new LingerOption(true, 0) };
        await client.ConnectAsync(IPAddress.Loopback, port);
        // Taken now: there is none any more once the service has ended the connection.
        var stream = client.GetStream();
        try
        {
            await stream.WriteAsync(request);
            // Nothing more will come: what waits for more learns it.
            if (!isWhole) client.Client.Shutdown(SocketShutdown.Send);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            // Refused before it was sent in full; the answer may still be there.
        }
        return await EndOfAsync(stream);
    }

    private static async Task<TcpClient> BeginSlowlyAsync(int port)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        await client.GetStream().WriteAsync("POST /v1/classify HTTP/1.1\r\nHost: localhost\r\nX-Slow: "u8.ToArray());
        return client;
    }

    private static async Task<string> EndOfAsync(NetworkStream stream)
    {
        using var limit = new CancellationTokenSource(Patience);
        var received = new byte[8_192];
        var length = 0;
        try
        {
            while (length < received.Length && await stream.ReadAsync(received.AsMemory(length), limit.Token) is > 0 and var read) length += read;
        }
        catch (OperationCanceledException)
        {
            return "hang";
        }
        catch (IOException)
        {
        }
        var line = Encoding.ASCII.GetString(received, 0, Math.Min(length, 12));
        return line.Length == 12 && int.TryParse(line[9..], NumberStyles.None, CultureInfo.InvariantCulture, out _) ? line[9..] : "closed";
    }
}
