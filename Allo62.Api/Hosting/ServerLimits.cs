using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Allo62.Api.Hosting;

/// <summary>How long and how much the server listens to one caller.</summary>
internal static class ServerLimits
{
    private static readonly TimeSpan Headers = TimeSpan.FromSeconds(10);

    public static void Set(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        // Who sends slowly on purpose holds a connection no longer than this; bodies have the server's own least rate.
        kestrel.Limits.RequestHeadersTimeout = Headers;
    }
}
