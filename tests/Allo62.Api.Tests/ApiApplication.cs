using Allo62.Api.Storage;
using Allo62.Tests.Shared;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Allo62.Api.Tests;

/// <summary>The real host with the real catalogue and a small model trained in the test; its clock stands still, its logs are kept.</summary>
internal sealed class ApiApplication : WebApplicationFactory<Program>
{
    /// <summary>A Tuesday, ten in the morning in France.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(1));

    public static string DataFolder { get; } = Path.Combine(AppContext.BaseDirectory, "data");

    public RecordedLogs Logs { get; } = new();

    public Dictionary<string, string> Settings { get; } = new()
    {
        ["Allo62:Model"] = SamplePackage.Path,
        ["Allo62:Catalogue"] = DataFolder,
        ["Allo62:Storage:StoreRequests"] = "true",
        ["Allo62:Security:KeyPerSecond"] = "0",
        ["Allo62:Security:AddressPerSecond"] = "0",
    };

    /// <summary>The state folder; a new one for each host.</summary>
    public string State { get; init; } = Directory.CreateTempSubdirectory("allo62-tests-").FullName;

    /// <summary>Whether the folder outlives the host: for tests of a restart.</summary>
    public bool KeepState { get; init; }

    /// <summary>The clock of the host.</summary>
    public FakeTimeProvider Time { get; } = new(Now);

    /// <summary>The database is prepared beside the start: tests that need it wait for it.</summary>
    public Task StorageAsync() => Services.GetRequiredService<StorageStatus>().WhenPrepared.WaitAsync(TimeSpan.FromMinutes(5));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Allo62:State", State);
        foreach (var (name, value) in Settings) builder.UseSetting(name, value);
        builder.ConfigureLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddFilter(null, LogLevel.Trace).AddProvider(Logs));
        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time)));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && !KeepState && Directory.Exists(State)) Directory.Delete(State, recursive: true);
    }
}
