using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Allo62.Tests.Shared;

namespace Allo62.Api.Tests;

/// <summary>The service as a process of its own, on a free port.</summary>
internal sealed partial class ServiceProcess : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private ConcurrentQueue<string> _errors = new();

    private ServiceProcess(Process process, Uri address)
    {
        _process = process;
        // A busy machine may be slow; a test that hangs is ended by its runner.
        Client = new HttpClient { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
    }

    [GeneratedRegex(@"Now listening on: (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Listening { get; }

    public HttpClient Client { get; }

    /// <summary>Everything that it wrote to its outputs so far.</summary>
    public string Output => string.Join('\n', _output.Concat(_errors));

    public long WorkingSetBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static async Task<ServiceProcess> StartAsync(string state, params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[]
        {
            Path.Combine(AppContext.BaseDirectory, "allo62-api.dll"), "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information",
            "--Allo62:Model=" + SamplePackage.Path, "--Allo62:Catalogue=" + ApiApplication.DataFolder, "--Allo62:State=" + state, "--Allo62:Storage:StoreRequests=true",
            "--Allo62:Security:AddressPerSecond=0", "--Allo62:Security:KeyPerSecond=0",
        }.Concat(settings))
        {
            start.ArgumentList.Add(argument);
        }
        var process = Process.Start(start)!;
        var errors = new ConcurrentQueue<string>();
        process.ErrorDataReceived += (_, data) => errors.Enqueue(data.Data ?? "");
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!Listening.IsMatch(line)) continue;
            var service = new ServiceProcess(process, new Uri(Listening.Match(line).Groups[1].Value)) { _errors = errors };
            // Read on, or the process would wait for room to write its logs.
            _ = service.ReadOnAsync();
            return service;
        }
        await process.WaitForExitAsync();
        throw new AssertionException($"The service did not start; exit code {process.ExitCode}.");
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>As a fault of the runtime ends it.</summary>
    public async Task CrashAsync()
    {
        // The first one is not always enough: the runtime's own handler may swallow it.
        for (var exit = Task.CompletedTask; !_process.HasExited; await Task.WhenAny(exit, Task.Delay(TimeSpan.FromSeconds(2))))
        {
            using var kill = Process.Start("kill", ["-ABRT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            exit = _process.WaitForExitAsync();
        }
    }

    /// <summary>As systemd or a container stops it.</summary>
    public async Task<int> TerminateAsync()
    {
        using (Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        Client.Dispose();
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private async Task ReadOnAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line) _output.Enqueue(line);
    }
}
