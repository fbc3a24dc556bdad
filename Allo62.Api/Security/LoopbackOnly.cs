using System.Net;
using Microsoft.Extensions.Options;

namespace Allo62.Api.Security;

/// <summary>Refuses to start where strangers could ask without a key: no keys, and an address that is not loopback.</summary>
internal sealed class LoopbackOnly(KeyRing keys, IConfiguration configuration, IOptions<SecurityOptions> options) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!keys.IsKeyless) return Task.CompletedTask;
        var open = Urls(configuration).FirstOrDefault(url => !IsLoopback(url));
        if (open is not null)
            throw new OptionsValidationException("Urls", typeof(SecurityOptions),
                [$"There are no API keys and '{open}' is not a loopback address. Make a key first (allo62-api keys add --role frontend --name NAME), or bind to 127.0.0.1."]);
        if (options.Value.TrustedProxies.Count > 0)
            throw new OptionsValidationException("TrustedProxies", typeof(SecurityOptions),
                ["There are no API keys and a proxy is trusted, so that strangers could ask through it. Make a key first: allo62-api keys add --role frontend --name NAME."]);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Every address that the settings can make the server listen on.</summary>
    internal static IEnumerable<string> Urls(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>().ToArray();
        if (endpoints.Length > 0) return endpoints;
        var urls = (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (urls.Length > 0) return urls;
        return new[] { ("http_ports", "http"), ("https_ports", "https") }.SelectMany(pair =>
            (configuration[pair.Item1] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(port => $"{pair.Item2}://*:{port}"));
    }

    internal static bool IsLoopback(string url)
    {
        var host = BindingAddress.Parse(url).Host;
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
    }
}
