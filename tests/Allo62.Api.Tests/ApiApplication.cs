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
    };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (name, value) in Settings) builder.UseSetting(name, value);
        builder.ConfigureLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddFilter(null, LogLevel.Trace).AddProvider(Logs));
        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new FakeTimeProvider(Now))));
    }
}
